package org.essaim.knowledge.web;

import java.net.URI;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.ConceptAccess;
import org.essaim.knowledge.usecases.ReadConcepts;
import org.essaim.knowledge.usecases.RetireConcept;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes a concept out of the lists, or back into them.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/concepts/{scheme}/{slug}")
class RetirePages {
    private final RetireConcept retiring;
    private final ReadConcepts reading;

    RetirePages(RetireConcept retiring, ReadConcepts reading) {
        this.retiring = retiring;
        this.reading = reading;
    }

    @GetMapping("/retirement")
    PageView form(Frame frame, Viewer viewer, @PathVariable String scheme, @PathVariable String slug) {
        viewer.person();
        if (!ConceptAccess.mayDecide(viewer)) {
            throw new NotAllowed("Only for those who look after the words");
        }
        return PageView.of("knowledge/retire", page(frame, id(scheme, slug), "", "", List.of()));
    }

    @PostMapping("/retirement")
    Object retire(
            Frame frame,
            Viewer viewer,
            @PathVariable String scheme,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String why) {
        var id = id(scheme, slug);
        return switch (retiring.retire(viewer, id, successor, why)) {
            case Outcome.Done<ConceptId> _ -> back(frame, id, "retired");
            case Outcome.Refused<ConceptId>(var refusals) ->
                PageView.refused("knowledge/retire", page(frame, id, successor, why, refusals));
        };
    }

    @PostMapping("/restoration")
    Object restore(Frame frame, Viewer viewer, @PathVariable String scheme, @PathVariable String slug) {
        var id = id(scheme, slug);
        return switch (retiring.restore(viewer, id)) {
            case Outcome.Done<ConceptId> _ -> back(frame, id, "restored");
            case Outcome.Refused<ConceptId> _ -> back(frame, id, "");
        };
    }

    private static ConceptId id(String scheme, String slug) {
        return ConceptId.read(scheme + "/" + slug).orElseThrow(() -> new NotFound("concept"));
    }

    private static ResponseEntity<Void> back(Frame frame, ConceptId id, String done) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/concepts/" + id + "?done=" + done)))
                .build();
    }

    private RetirePage page(Frame frame, ConceptId id, String successor, String why, List<Refusal> refusals) {
        var concept = reading.vocabulary().find(id).orElseThrow(() -> new NotFound("concept"));
        return new RetirePage(id.scheme(), id.slug().value(), frame.best(concept.label()), successor, why, refusals);
    }
}
