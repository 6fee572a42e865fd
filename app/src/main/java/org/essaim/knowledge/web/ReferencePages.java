package org.essaim.knowledge.web;

import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotFound;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.domain.ConceptAccess;
import org.essaim.knowledge.usecases.ReadReferences;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The bibliography: its list, and each work.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/references")
class ReferencePages {
    private static final int PAGE = 50;

    private final ReadReferences reading;

    ReferencePages(ReadReferences reading) {
        this.reading = reading;
    }

    @GetMapping
    PageView references(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String concept,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String added) {
        var about = concept.isEmpty() ? Optional.<Concept>empty() : reading.concept(concept);
        if (!concept.isEmpty() && about.isEmpty()) {
            throw new NotFound("concept");
        }
        var found = reading.search(q, about.map(Concept::id));
        var from = found.stream().map(one -> one.slug().value()).toList().indexOf(after) + 1;
        var shown = found.stream().skip(from).limit(PAGE).toList();
        var more = from + shown.size() < found.size()
                ? "?q=" + Frame.encoded(q) + "&concept=" + Frame.encoded(concept) + "&after="
                        + shown.getLast().slug()
                : "";
        return PageView.of(
                "knowledge/references",
                new ReferencesPage(
                        q,
                        about.map(one -> ConceptEntry.of(one, 0, frame)).orElse(null),
                        shown.stream()
                                .map(reference -> reading.cited(reference, frame.language()))
                                .toList(),
                        found.size(),
                        more,
                        ConceptAccess.mayDecide(viewer),
                        added.matches("\\d{1,4}") ? Integer.parseInt(added) : -1));
    }

    @GetMapping("/{slug}")
    PageView reference(Frame frame, @PathVariable String slug) {
        var reference = reading.find(slug).orElseThrow(() -> new NotFound("reference"));
        return PageView.of(
                "knowledge/reference",
                new ReferencePage(
                        reference,
                        reading.styles(reference, frame.language()),
                        reading.concepts(reference).stream()
                                .map(concept -> ConceptEntry.of(concept, 0, frame))
                                .toList()));
    }
}
