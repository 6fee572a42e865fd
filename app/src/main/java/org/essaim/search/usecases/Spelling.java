package org.essaim.search.usecases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// What a reader may have meant: words that stand nowhere give way to the most used word that differs in a letter or
/// two and begins alike; and how a word that is still being typed may go on.
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;
    private static final int LONG = 7;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int MOST_SEEN = 400;

    private Spelling() {}

    /// The words with those replaced; empty when nothing can be said.
    static String of(String text, IndexReader reader) throws IOException {
        var words = new ArrayList<String>();
        var changed = false;
        for (var word : QueryWords.of(text).words()) {
            var other = stands(word, reader) ? Optional.<String>empty() : nearest(word, reader);
            changed |= other.isPresent();
            words.add(other.orElse(word));
        }
        return changed ? String.join(" ", words) : "";
    }

    /// The words with their last one completed, by how many texts have it.
    static List<String> completions(String text, int limit, IndexReader reader) throws IOException {
        var words = QueryWords.of(text).words();
        if (words.isEmpty() || words.getLast().length() < SHORTEST_BEGINNING || limit < 1) {
            return List.of();
        }
        var beginning = words.getLast();
        var uses = new HashMap<String, Integer>();
        for (var field : new String[] {Fields.TITLE, Fields.BODY, Fields.ALSO}) {
            var terms = MultiTerms.getTerms(reader, field);
            if (terms == null) {
                continue;
            }
            var each = terms.iterator();
            var found = each.seekCeil(new BytesRef(beginning)) == TermsEnum.SeekStatus.END ? null : each.term();
            for (var seen = 0; found != null && seen < MOST_SEEN; seen++, found = each.next()) {
                var word = found.utf8ToString();
                if (!word.startsWith(beginning)) {
                    break;
                }
                uses.merge(word, each.docFreq(), Integer::sum);
            }
        }
        var before = String.join(" ", words.subList(0, words.size() - 1));
        return uses.entrySet().stream()
                .filter(use -> !use.getKey().equals(beginning))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(use -> (before + " " + use.getKey()).strip())
                .toList();
    }

    private static boolean stands(String word, IndexReader reader) throws IOException {
        return word.length() < SHORTEST
                || word.length() > LONGEST
                || reader.docFreq(new Term(Fields.BODY, word)) > 0
                || reader.docFreq(new Term(Fields.TITLE, word)) > 0;
    }

    private static Optional<String> nearest(String word, IndexReader reader) throws IOException {
        var best = Optional.<String>empty();
        var most = 0f;
        for (var field : new String[] {Fields.TITLE, Fields.BODY}) {
            var terms = MultiTerms.getTerms(reader, field);
            if (terms == null) {
                continue;
            }
            var near = new FuzzyTermsEnum(terms, new Term(field, word), word.length() < LONG ? 1 : 2, 1, true);
            for (var term = near.next(); term != null; term = near.next()) {
                var weight = (float) (near.getBoost() * Math.log(2 + near.docFreq()));
                if (weight > most && !term.utf8ToString().startsWith(word)) {
                    most = weight;
                    best = Optional.of(term.utf8ToString());
                }
            }
        }
        return best;
    }
}
