package org.essaim.knowledge.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.domain.ConceptDraft;
import org.essaim.knowledge.domain.ConceptTable;
import org.essaim.knowledge.usecases.ProposeConcept;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form by which anyone signed in proposes a concept or a better wording.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/concepts/propose")
class ProposePages {
    private final ProposeConcept proposing;

    ProposePages(ProposeConcept proposing) {
        this.proposing = proposing;
    }

    @GetMapping
    PageView form(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String slug) {
        var before = proposing.before(viewer, scheme, slug);
        var typed = before.map(concept -> ConceptDraft.typed(concept, proposing.vocabulary(), frame.language()))
                .orElseGet(TreeMap::new);
        return PageView.of("knowledge/propose", page(frame, scheme, before, typed, List.of()));
    }

    @PostMapping
    Object propose(Frame frame, Viewer viewer, @RequestParam Map<String, String> typed) {
        var scheme = typed.getOrDefault("scheme", "");
        var slug = typed.getOrDefault("slug", "");
        return switch (proposing.propose(viewer, scheme, slug, typed, frame.language())) {
            case Outcome.Done<UUID>(var id) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(frame.href("/concepts/proposals/" + id + "?done=proposed")))
                        .build();
            case Outcome.Refused<UUID>(var refusals) ->
                PageView.refused(
                        "knowledge/propose",
                        page(frame, scheme, proposing.before(viewer, scheme, slug), typed, refusals));
        };
    }

    private ProposalForm page(
            Frame frame, String scheme, Optional<Concept> before, Map<String, String> typed, List<Refusal> refusals) {
        var now = proposing.vocabulary();
        var title = now.scheme(scheme).orElseThrow(() -> new NotFound("scheme")).title();
        var broader = new LinkedHashMap<String, String>();
        broader.put("", frame.text("knowledge.propose.broader.none"));
        now.concepts(scheme).stream()
                .filter(concept ->
                        before.isEmpty() || !concept.id().equals(before.get().id()))
                .forEach(concept -> broader.put(
                        concept.slug().value(), frame.best(concept.label()).value()));
        return new ProposalForm(
                scheme,
                frame.best(title),
                before.map(concept -> concept.slug().value()).orElse(""),
                before.map(concept -> frame.best(concept.label())).orElseGet(() -> new Wording(frame.language(), "")),
                languages(frame.language()),
                typed,
                broader,
                refusals);
    }

    /// The reader's own language first.
    private static List<Language> languages(Language own) {
        return Stream.concat(
                        ConceptTable.LANGUAGES.stream().filter(one -> one.equals(own)),
                        ConceptTable.LANGUAGES.stream().filter(one -> !one.equals(own)))
                .toList();
    }
}
