package org.essaim.practices.usecases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Thesaurus;
import org.essaim.search.Question;
import org.springframework.stereotype.Service;

/// Finds in a reader's words those that name a concept, with everything that says the same in any language. Words are
/// taken once, for the longest name that begins first.
@Service
public class WidenWords {
    private final Thesaurus thesaurus;

    WidenWords(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    /// Words as they were typed, the concepts they name, and their place in the query with all labels.
    public record Widened(String words, List<Concept> concepts, Question.Wider wider) {}

    public List<Widened> of(String words) {
        var widened = new ArrayList<Widened>();
        var done = 0;
        for (var named : thesaurus.named(words)) {
            if (named.from() >= done && named.to() <= words.length()) {
                done = named.to();
                var wider = new Question.Wider(named.from(), named.to(), labels(named.concepts()));
                widened.add(new Widened(named.words(), named.concepts(), wider));
            }
        }
        return widened;
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
