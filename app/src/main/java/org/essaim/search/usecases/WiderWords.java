package org.essaim.search.usecases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.essaim.kernel.Language;
import org.essaim.search.Question;

/// A reader's words in groups: those that name a concept stand together, and any label of it will do for them; every
/// other word is alone, and quoted words stay together as they are. A group is found in any one language of an entry. A
/// label weighs less than what was typed, more as a whole than in pieces. Nothing typed asks for everything; signs that
/// are no words find nothing.
final class WiderWords {
    /// Every entry once.
    static final Query EVERYTHING = new ConstantScoreQuery(new TermQuery(new Term(Fields.KIND, Fields.ENTRY)));

    private static final QueryBitSetProducer ENTRIES = new QueryBitSetProducer(EVERYTHING);
    private static final int MOST_LABELS = 120;
    private static final int MOST_QUOTED = 4;
    private static final int SLOP = 2;
    private static final float LABEL = 0.7f;
    private static final float NEAR = 0.35f;
    private static final int MOST_FOREIGN = 60;
    private static final float FOREIGN = 0.3f;
    private static final float SCATTERED = 0.4f;

    private final List<QueryWords> named = new ArrayList<>();
    private final List<Question.Wider> labels = new ArrayList<>();
    private final List<QueryWords> quoted;
    private final QueryWords rest;
    private final boolean blank;

    WiderWords(String words, List<Question.Wider> wider) {
        var marked = Question.quoted(words);
        quoted = marked.stream()
                .limit(MOST_QUOTED)
                .map(one -> QueryWords.of(words.substring(one.from(), one.to())))
                .filter(one -> !one.isEmpty())
                .toList();
        var left = new StringBuilder(Question.unquoted(words));
        for (var one : wider) {
            var apart = marked.stream().noneMatch(mark -> one.from() < mark.to() && mark.from() < one.to());
            if (apart && one.from() >= 0 && one.from() < one.to() && one.to() <= words.length()) {
                named.add(QueryWords.of(words.substring(one.from(), one.to())));
                labels.add(one);
                left.replace(one.from(), one.to(), " ".repeat(one.to() - one.from()));
            }
        }
        rest = QueryWords.of(left.toString());
        blank = words.isBlank();
    }

    /// How many groups an answer can be asked to have; small words are not counted.
    int groups(Set<Language> languages) {
        return named.size()
                + quoted.size()
                + (int) rest.words().stream()
                        .filter(word -> !QueryWords.isSmall(word, languages))
                        .count();
    }

    /// What answers at least so many of the groups.
    Query query(Set<Language> languages, int least) {
        var needed = new ArrayList<Query>();
        var helping = new ArrayList<Query>();
        for (var index = 0; index < named.size(); index++) {
            needed.add(inSomeLanguage(group(named.get(index), labels.get(index), languages)));
        }
        quoted.forEach(phrase -> needed.add(inSomeLanguage(together(phrase))));
        for (var word : rest.words()) {
            var anywhere = inSomeLanguage(QueryWords.anywhere(word, languages));
            (QueryWords.isSmall(word, languages) ? helping : needed).add(anywhere);
        }
        if (needed.isEmpty()) {
            return blank ? EVERYTHING : any(helping, 1);
        }
        var all = new BooleanQuery.Builder().add(any(needed, least), Occur.MUST);
        helping.forEach(query -> all.add(query, Occur.SHOULD));
        return all.build();
    }

    private static Query inSomeLanguage(Query words) {
        return new ToParentBlockJoinQuery(words, ENTRIES, ScoreMode.Max);
    }

    /// The words in this order, with nothing between them.
    private static Query together(QueryWords phrase) {
        var ways = new ArrayList<Query>();
        var words = phrase.words().toArray(String[]::new);
        ways.add(new BoostQuery(new PhraseQuery(Fields.TITLE, words), 5));
        ways.add(new BoostQuery(new PhraseQuery(Fields.BODY, words), 2));
        ways.add(new PhraseQuery(Fields.ALSO, words));
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query any(List<Query> queries, int least) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query group(QueryWords typed, Question.Wider wider, Set<Language> languages) {
        var ways = new ArrayList<Query>();
        ways.add(any(
                typed.words().stream()
                        .map(word -> QueryWords.anywhere(word, languages))
                        .toList(),
                typed.words().size()));
        add(ways, wider.labels(), LABEL, languages);
        add(ways, wider.near(), NEAR, languages);
        foreign(ways, wider.labels(), languages);
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static void add(
            List<Query> ways, Map<Language, List<String>> labels, float weight, Set<Language> languages) {
        labels.forEach((language, words) -> {
            if (languages.contains(language)) {
                for (var label : new LinkedHashSet<>(words)) {
                    if (ways.size() < MOST_LABELS) {
                        ways.add(new BoostQuery(label(label, language), weight));
                    }
                }
            }
        });
    }

    /// Names stay in their own language in every text: labels of languages that no text is in may be part of one.
    private static void foreign(List<Query> ways, Map<Language, List<String>> labels, Set<Language> languages) {
        var seen = new LinkedHashSet<List<String>>();
        labels.forEach((language, words) -> {
            if (!languages.contains(language)) {
                words.forEach(label -> seen.add(terms(Analyzers.terms(Analyzers.FOLDED, label))));
            }
        });
        seen.stream().limit(MOST_FOREIGN).forEach(terms -> {
            var found = new ArrayList<Query>();
            weigh(found, Fields.TITLE, terms, 5);
            weigh(found, Fields.BODY, terms, 1.5f);
            found.forEach(query -> ways.add(new BoostQuery(query, FOREIGN)));
        });
    }

    /// All the words of a text, wherever they stand in it.
    private static Query scattered(String field, List<String> terms) {
        var all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        return all.build();
    }

    private static Query label(String label, Language language) {
        var folded = terms(Analyzers.terms(Analyzers.FOLDED, label));
        var ways = new ArrayList<Query>();
        weigh(ways, Fields.TITLE, folded, 5);
        weigh(ways, Fields.BODY, folded, 1.5f);
        weigh(ways, Fields.ALSO, folded, 1.2f);
        Analyzers.stemmed(language).ifPresent(analyzer -> {
            var stems = terms(Analyzers.terms(analyzer, label));
            weigh(ways, Fields.title(language), stems, 4);
            weigh(ways, Fields.body(language), stems, 1);
            if (stems.size() > 1) {
                ways.add(new BoostQuery(scattered(Fields.body(language), stems), SCATTERED));
            }
        });
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static List<String> terms(List<Analyzers.Term> terms) {
        return terms.stream().map(Analyzers.Term::text).toList();
    }

    private static void weigh(List<Query> ways, String field, List<String> terms, float weight) {
        if (terms.size() == 1) {
            ways.add(new BoostQuery(new TermQuery(new Term(field, terms.getFirst())), weight));
        } else if (!terms.isEmpty()) {
            ways.add(new BoostQuery(new PhraseQuery(SLOP, field, terms.toArray(String[]::new)), weight));
        }
    }
}
