package org.essaim.knowledge.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotFound;
import org.essaim.knowledge.Bibliography;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.ConceptUses;
import org.essaim.knowledge.domain.Addresses;
import org.essaim.knowledge.domain.ConceptAccess;
import org.essaim.knowledge.usecases.ConceptHistory;
import org.essaim.knowledge.usecases.ReadConcepts;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.essaim.site.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one concept.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/concepts/{scheme}/{slug}")
class ConceptPages {
    private static final int MOST_USES = 6;
    private static final Set<String> NEWS = Set.of("proposed", "retired", "restored");

    private final ReadConcepts reading;
    private final ConceptHistory history;
    private final List<ConceptUses> uses;
    private final Bibliography bibliography;
    private final PublicAddress address;

    ConceptPages(
            ReadConcepts reading,
            ConceptHistory history,
            List<ConceptUses> uses,
            Bibliography bibliography,
            PublicAddress address) {
        this.bibliography = bibliography;
        this.reading = reading;
        this.history = history;
        this.uses = uses;
        this.address = address;
    }

    @GetMapping
    PageView concept(
            Frame frame,
            Viewer viewer,
            @PathVariable String scheme,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String done) {
        var concept = ConceptId.read(scheme + "/" + slug)
                .flatMap(id -> reading.vocabulary().find(id))
                .orElseThrow(() -> new NotFound("concept"));
        var successor = concept.successor();
        return PageView.of(
                "knowledge/concept",
                new ConceptPage(
                        scheme,
                        slug,
                        frame.best(reading.vocabulary()
                                .scheme(scheme)
                                .orElseThrow(() -> new NotFound("scheme"))
                                .title()),
                        frame.best(concept.label()),
                        frame.best(concept.definition()),
                        names(concept, frame),
                        relations(concept, frame),
                        uses.stream()
                                .map(source -> source.of(concept, frame.language(), MOST_USES))
                                .filter(used -> used.total() > 0)
                                .toList(),
                        links(concept),
                        new Addresses(address.root()).concept(concept.id()),
                        concept.retired(),
                        successor == null
                                ? null
                                : reading.vocabulary()
                                        .find(successor)
                                        .map(other -> ConceptEntry.of(other, 0, frame))
                                        .orElse(null),
                        bibliography.about(concept.id(), frame.language()),
                        history.of(concept.id()),
                        ConceptAccess.mayDecide(viewer),
                        NEWS.contains(done) ? done : ""));
    }

    private static List<ConceptPage.Name> names(Concept concept, Frame frame) {
        var own = new ArrayList<ConceptPage.Name>();
        var others = new ArrayList<ConceptPage.Name>();
        concept.label().passages().forEach((language, passage) -> {
            var name = new ConceptPage.Name(
                    language,
                    passage.value(),
                    concept.also(language),
                    concept.ours().contains(language));
            (language.equals(frame.language()) ? own : others).add(name);
        });
        return Stream.concat(own.stream(), others.stream()).toList();
    }

    private List<ConceptPage.Relation> relations(Concept concept, Frame frame) {
        var now = reading.vocabulary();
        return Stream.of(
                        relation("broader", now.broader(concept), frame),
                        relation("narrower", now.narrower(concept.id()), frame),
                        relation("related", now.related(concept.id()), frame))
                .filter(relation -> !relation.concepts().isEmpty())
                .toList();
    }

    private static ConceptPage.Relation relation(String key, List<Concept> concepts, Frame frame) {
        return new ConceptPage.Relation(
                key,
                concepts.stream()
                        .map(concept -> ConceptEntry.of(concept, 0, frame))
                        .toList());
    }

    private static List<ConceptPage.Link> links(Concept concept) {
        return concept.links().stream()
                .map(link -> new ConceptPage.Link(
                        link.exact(), link.address(), URI.create(link.address()).getHost()))
                .toList();
    }
}
