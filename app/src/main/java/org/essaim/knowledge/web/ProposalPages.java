package org.essaim.knowledge.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.ConceptAccess;
import org.essaim.knowledge.usecases.DecideProposal;
import org.essaim.knowledge.usecases.DiscussProposals;
import org.essaim.knowledge.usecases.ReadConcepts;
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

/// The proposals: read, discussed, decided.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/concepts/proposals")
class ProposalPages {
    private static final Set<String> NEWS = Set.of("proposed", "said", "approved", "declined");

    private final DiscussProposals discussing;
    private final DecideProposal deciding;
    private final ReadConcepts reading;

    ProposalPages(DiscussProposals discussing, DecideProposal deciding, ReadConcepts reading) {
        this.discussing = discussing;
        this.deciding = deciding;
        this.reading = reading;
    }

    @GetMapping
    PageView proposals(Frame frame, Viewer viewer) {
        return PageView.of(
                "knowledge/proposals",
                new ProposalsPage(
                        discussing.all(viewer).stream()
                                .map(proposal -> new ProposalsPage.Line(
                                        proposal, frame.best(proposal.concept().label())))
                                .toList(),
                        reading.vocabulary().schemes().stream()
                                .map(scheme ->
                                        new ProposalsPage.SchemeChoice(scheme.name(), frame.best(scheme.title())))
                                .toList(),
                        ConceptAccess.mayDecide(viewer),
                        ""));
    }

    @GetMapping("/{id}")
    PageView proposal(Frame frame, Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return PageView.of(
                "knowledge/proposal", page(frame, viewer, id, "", "", List.of(), NEWS.contains(done) ? done : ""));
    }

    @PostMapping("/{id}/remarks")
    Object say(Frame frame, Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        return switch (discussing.say(viewer, id, text, frame.language())) {
            case Outcome.Done<UUID> _ -> back(frame, id, "said");
            case Outcome.Refused<UUID>(var refusals) ->
                PageView.refused("knowledge/proposal", page(frame, viewer, id, text, "", refusals, ""));
        };
    }

    @PostMapping("/{id}/approval")
    Object approve(Frame frame, Viewer viewer, @PathVariable UUID id) {
        return answer(frame, viewer, id, "", "approved", deciding.approve(viewer, id));
    }

    @PostMapping("/{id}/decline")
    Object decline(Frame frame, Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return answer(frame, viewer, id, why, "declined", deciding.decline(viewer, id, why));
    }

    private Object answer(Frame frame, Viewer viewer, UUID id, String why, String done, Outcome<ConceptId> outcome) {
        return switch (outcome) {
            case Outcome.Done<ConceptId> _ -> back(frame, id, done);
            case Outcome.Refused<ConceptId>(var refusals) ->
                PageView.refused("knowledge/proposal", page(frame, viewer, id, "", why, refusals, ""));
        };
    }

    private static ResponseEntity<Void> back(Frame frame, UUID id, String done) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/concepts/proposals/" + id + "?done=" + done)))
                .build();
    }

    private ProposalPage page(
            Frame frame, Viewer viewer, UUID id, String text, String why, List<Refusal> refusals, String done) {
        var discussed = discussing.one(viewer, id);
        var concept = discussed.proposal().concept();
        return new ProposalPage(
                discussed,
                frame.best(concept.label()),
                frame.best(reading.vocabulary()
                        .scheme(concept.scheme())
                        .orElseThrow(() -> new NotFound("scheme"))
                        .title()),
                ConceptAccess.mayDecide(viewer),
                text,
                why,
                refusals,
                done);
    }
}
