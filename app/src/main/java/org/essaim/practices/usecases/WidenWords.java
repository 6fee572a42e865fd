package org.essaim.practices.usecases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.knowledge.Thesaurus;
import org.essaim.search.Question;
import org.springframework.stereotype.Service;

/// Finds in a reader's words those that name a concept, with everything that says the same in any language. Words are
/// taken once, for the longest name that begins first.
@Service
public class WidenWords {
    private static final int MOST_NEAR = 12;
    private static final int MOST_NAMED = 6;

    private final Thesaurus thesaurus;
    private final Glossary glossary;

    WidenWords(Thesaurus thesaurus, Glossary glossary) {
        this.thesaurus = thesaurus;
        this.glossary = glossary;
    }

    /// Words as they were typed, the concepts they name, those near them, and their place in the query with all labels.
    public record Widened(String words, List<Concept> concepts, List<Concept> near, Question.Wider wider) {}

    public List<Widened> of(String words) {
        return of(words, thesaurus.named(Question.unquoted(words)), this::near);
    }

    /// Wider still, for words that find nothing else: what is near is what is broader too, and a word that
    /// names nothing stands for every concept whose label holds it.
    public List<Widened> further(String words) {
        var plain = Question.unquoted(words);
        var named = thesaurus.named(plain);
        var held = thesaurus.held(plain).stream()
                .filter(one -> named.stream().noneMatch(other -> one.from() < other.to() && other.from() < one.to()));
        return of(
                words,
                Stream.concat(named.stream(), held)
                        .sorted(Comparator.comparingInt(Thesaurus.Named::from))
                        .toList(),
                concepts -> Stream.concat(broader(concepts), near(concepts).stream())
                        .distinct()
                        .toList());
    }

    private Stream<Concept> broader(List<Concept> concepts) {
        return concepts.stream()
                .flatMap(concept -> concept.broader().stream().flatMap(id -> glossary.find(id).stream()))
                .filter(concept -> !concept.retired() && !concepts.contains(concept));
    }

    private List<Widened> of(String words, List<Thesaurus.Named> all, UnaryOperator<List<Concept>> nearby) {
        var widened = new ArrayList<Widened>();
        var done = 0;
        for (var named : all) {
            if (named.from() >= done && named.to() <= words.length() && isNew(named, widened)) {
                done = named.to();
                var near = nearby.apply(named.concepts());
                var wider = new Question.Wider(named.from(), named.to(), labels(named.concepts()), labels(near));
                widened.add(new Widened(named.words(), named.concepts(), near, wider));
            }
        }
        return widened;
    }

    /// Words said again, and more than a page can tell of, are searched as they are.
    private static boolean isNew(Thesaurus.Named named, List<Widened> before) {
        return before.size() < MOST_NAMED
                && before.stream().noneMatch(one -> one.concepts().equals(named.concepts()));
    }

    /// What is narrower or related, one step away.
    private List<Concept> near(List<Concept> concepts) {
        return concepts.stream()
                .flatMap(concept -> Stream.concat(
                        glossary.narrower(concept.id()).stream(),
                        concept.related().stream().flatMap(id -> glossary.find(id).stream())))
                .filter(concept -> !concept.retired() && !concepts.contains(concept))
                .distinct()
                .limit(MOST_NEAR)
                .toList();
    }

    private SortedMap<Language, List<String>> labels(List<Concept> concepts) {
        var all = new TreeMap<Language, SequencedSet<String>>();
        for (var concept : concepts) {
            thesaurus
                    .labels(concept.id())
                    .forEach((language, labels) -> all.computeIfAbsent(language, _ -> new LinkedHashSet<>())
                            .addAll(labels));
        }
        var labels = new TreeMap<Language, List<String>>();
        all.forEach((language, words) -> labels.put(language, List.copyOf(words)));
        return labels;
    }
}
