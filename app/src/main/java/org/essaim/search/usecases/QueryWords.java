package org.essaim.search.usecases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.essaim.kernel.Language;

/// What is left of a reader's words: no operators, no syntax, at most 24 different words. Each must be found, as it
/// stands, as the beginning of a longer word or as a form of the same word; small words only help.
record QueryWords(List<String> words) {
    static final int MOST_WORDS = 24;
    private static final int LONGEST_TEXT = 1_000;
    private static final int SHORTEST_BEGINNING = 3;

    static QueryWords of(String text) {
        var cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        SequencedSet<String> words = Analyzers.terms(Analyzers.FOLDED, cut.replace('\u0000', ' ')).stream()
                .map(Analyzers.Term::text)
                .filter(word -> !word.isEmpty())
                .limit(4 * MOST_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new QueryWords(words.stream().limit(MOST_WORDS).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether a folded word of a text answers one of the words as it stands or by its beginning.
    boolean matchesFolded(String term) {
        return words.stream()
                .anyMatch(word -> term.equals(word) || (word.length() >= SHORTEST_BEGINNING && term.startsWith(word)));
    }

    SequencedSet<String> stems(Language language) {
        var stems = new LinkedHashSet<String>();
        words.forEach(word -> stems.addAll(stems(word, language)));
        return stems;
    }

    private static List<String> stems(String word, Language language) {
        return Analyzers.stemmed(language)
                .map(analyzer -> Analyzers.terms(analyzer, word).stream()
                        .map(Analyzers.Term::text)
                        .toList())
                .orElse(List.of(word));
    }

    /// A word that some language leaves out of its texts, or a single letter.
    static boolean isSmall(String word, Iterable<Language> languages) {
        if (word.length() == 1) {
            return true;
        }
        for (var language : languages) {
            if (stems(word, language).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static Query anywhere(String word, Iterable<Language> languages) {
        var ways = new ArrayList<Query>();
        weigh(ways, new TermQuery(new Term(Fields.TITLE, word)), 5);
        weigh(ways, new TermQuery(new Term(Fields.BODY, word)), 1.5f);
        weigh(ways, new TermQuery(new Term(Fields.ALSO, word)), 1.2f);
        if (word.length() >= SHORTEST_BEGINNING) {
            weigh(ways, new PrefixQuery(new Term(Fields.TITLE, word)), 2);
            weigh(ways, new PrefixQuery(new Term(Fields.BODY, word)), 0.5f);
            weigh(ways, new PrefixQuery(new Term(Fields.ALSO, word)), 0.5f);
        }
        for (var language : languages) {
            for (var stem : stems(word, language)) {
                weigh(ways, new TermQuery(new Term(Fields.title(language), stem)), 4);
                weigh(ways, new TermQuery(new Term(Fields.body(language), stem)), 1);
            }
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static void weigh(List<Query> ways, Query query, float weight) {
        ways.add(new BoostQuery(query, weight));
    }
}
