package org.essaim.knowledge.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.NotFound;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Scheme;
import org.essaim.knowledge.domain.Folding;
import org.essaim.knowledge.usecases.ReadConcepts;
import org.essaim.knowledge.web.SchemePage.Branch;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The front of the concepts with its search, and each scheme as a tree, from A to Z, or drawn.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/concepts")
class SchemePages {
    private static final Set<String> VIEWS = Set.of("letters", "map");
    private static final int MOST = 40;
    private static final int FIRST = 5;
    private static final int DEEPEST = 8;

    private final ReadConcepts reading;

    SchemePages(ReadConcepts reading) {
        this.reading = reading;
    }

    @GetMapping
    PageView concepts(Frame frame, @RequestParam(defaultValue = "") String q) {
        var now = reading.vocabulary();
        var words = q.strip();
        var found = words.isEmpty() ? List.<Concept>of() : reading.search(words, "", frame.language());
        var titles = new TreeMap<String, Wording>();
        now.schemes().forEach(scheme -> titles.put(scheme.name(), frame.best(scheme.title())));
        return PageView.of(
                "knowledge/concepts",
                new ConceptsPage(
                        q,
                        found.stream()
                                .limit(MOST)
                                .map(concept -> found(concept, words, titles, frame))
                                .toList(),
                        found.size(),
                        now.schemes().stream()
                                .mapToInt(scheme -> now.concepts(scheme.name()).size())
                                .sum(),
                        now.schemes().stream()
                                .map(scheme -> entry(scheme, frame))
                                .toList()));
    }

    private ConceptsPage.Found found(Concept concept, String words, Map<String, Wording> titles, Frame frame) {
        var entry = ConceptEntry.of(concept, 0, frame);
        var called = new ArrayList<Wording>();
        for (var labels : reading.vocabulary().labels(concept.id()).entrySet()) {
            labels.getValue().stream()
                    .filter(label ->
                            answers(label, words) && !label.equals(entry.label().value()))
                    .limit(1)
                    .forEach(label -> called.add(new Wording(labels.getKey(), label)));
        }
        var scheme = titles.getOrDefault(concept.scheme(), new Wording(Language.EN, concept.scheme()));
        return new ConceptsPage.Found(entry, scheme, called.stream().limit(3).toList());
    }

    /// Whether every word of the query begins a word of the label.
    private static boolean answers(String label, String words) {
        var given = Folding.tokens(label, 20);
        return Folding.tokens(words, 20).stream()
                .allMatch(word -> given.stream().anyMatch(other -> other.exact().startsWith(word.exact())));
    }

    private ConceptsPage.SchemeEntry entry(Scheme scheme, Frame frame) {
        var now = reading.vocabulary();
        return new ConceptsPage.SchemeEntry(
                scheme.name(),
                frame.best(scheme.title()),
                frame.best(scheme.purpose()),
                now.concepts(scheme.name()).size(),
                now.top(scheme.name()).stream()
                        .limit(FIRST)
                        .map(concept -> ConceptEntry.of(concept, 0, frame))
                        .toList());
    }

    @GetMapping("/{scheme}")
    PageView scheme(Frame frame, @PathVariable String scheme, @RequestParam(defaultValue = "") String view) {
        var now = reading.vocabulary();
        var one = now.scheme(scheme).orElseThrow(() -> new NotFound("scheme"));
        var known = VIEWS.contains(view) ? view : "tree";
        var tree = now.top(scheme).stream()
                .map(concept -> branch(concept, 0, frame))
                .toList();
        return PageView.of(
                "knowledge/scheme",
                new SchemePage(
                        scheme,
                        frame.best(one.title()),
                        frame.best(one.purpose()),
                        now.concepts(scheme).size(),
                        known,
                        "letters".equals(known) ? List.of() : tree,
                        "letters".equals(known) ? letters(now.concepts(scheme), frame) : List.of(),
                        "map".equals(known) ? new CircleOfConcepts(now, scheme, frame).drawn() : "",
                        one.title().passages().entrySet().stream()
                                .filter(title -> !title.getKey().equals(frame.language()))
                                .map(title -> new Wording(
                                        title.getKey(), title.getValue().value()))
                                .toList()));
    }

    private Branch branch(Concept concept, int depth, Frame frame) {
        var below = depth >= DEEPEST
                ? List.<Branch>of()
                : reading.vocabulary().narrower(concept.id()).stream()
                        .map(one -> branch(one, depth + 1, frame))
                        .toList();
        return new Branch(ConceptEntry.of(concept, depth, frame), below);
    }

    private static List<SchemePage.Letter> letters(List<Concept> concepts, Frame frame) {
        var collator = Collator.getInstance(frame.language().locale());
        var byLetter = new TreeMap<String, List<ConceptEntry>>(collator);
        concepts.stream()
                .map(concept -> ConceptEntry.of(concept, 0, frame))
                .sorted(Comparator.comparing(entry -> entry.label().value(), collator))
                .forEach(entry -> byLetter.computeIfAbsent(
                                Folding.initial(
                                        entry.label().value(), frame.language().locale()),
                                _ -> new ArrayList<>())
                        .add(entry));
        return byLetter.entrySet().stream()
                .map(letter -> new SchemePage.Letter(letter.getKey(), List.copyOf(letter.getValue())))
                .toList();
    }
}
