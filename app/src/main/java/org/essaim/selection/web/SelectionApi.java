package org.essaim.selection.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.Viewer.Scope;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.selection.domain.Tried;
import org.essaim.selection.usecases.DecideSelection;
import org.essaim.selection.usecases.FindSelection;
import org.essaim.selection.usecases.SeeSelections;
import org.essaim.selection.usecases.TryPlan;
import org.essaim.site.ApiAnswer;
import org.essaim.site.ApiProblem;
import org.essaim.site.SentObject;
import org.essaim.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Selections for a coordinator's program: what is on her desk, with the same checks and the same rules.
@RestController
@RequestMapping("/api/v1/calls/{slug}/selections")
class SelectionApi {
    private final SeeSelections selections;
    private final FindSelection finding;
    private final TryPlan trying;
    private final DecideSelection deciding;
    private final Words words;

    SelectionApi(
            SeeSelections selections, FindSelection finding, TryPlan trying, DecideSelection deciding, Words words) {
        this.selections = selections;
        this.finding = finding;
        this.trying = trying;
        this.deciding = deciding;
        this.words = words;
    }

    @GetMapping
    ResponseEntity<?> list(Viewer.ByToken by, @PathVariable String slug) {
        var basis = selections.basis(by.within(Scope.DESK), SelectionAddress.slug(slug));
        return ApiAnswer.of(Map.of(
                "items",
                selections.list(basis).stream().map(SelectionJsonView::line).toList()));
    }

    @GetMapping("/{number}")
    ResponseEntity<?> one(Viewer.ByToken by, @PathVariable String slug, @PathVariable String number) {
        return ApiAnswer.of(SelectionJsonView.whole(see(by.within(Scope.DESK), SelectionAddress.slug(slug), number)));
    }

    /// Freezes the plan and the scores of now and answers at once; the result comes under the address it names.
    @PostMapping(consumes = "application/json")
    ResponseEntity<?> find(
            Viewer.ByToken by,
            @PathVariable String slug,
            @RequestHeader(name = ApiAnswer.KEY, defaultValue = "") String key,
            @RequestBody Map<String, Object> body) {
        var person = by.within(Scope.COORDINATE);
        var call = SelectionAddress.slug(slug);
        selections.basis(person, call);
        var wrong = ApiAnswer.refusal(key);
        if (wrong.isPresent()) {
            return refused(List.of(wrong.get()));
        }
        var sent = SentPlan.of(SentObject.of(body));
        if (!sent.refusals().isEmpty()) {
            return refused(sent.refusals());
        }
        var plan = sent.plan(earlier(person, call, sent.from()));
        return switch (finding.find(
                person, call, plan, SelectionAddress.key(person.id().value(), key))) {
            case Outcome.Done<Integer>(var number) ->
                ApiAnswer.with(HttpStatus.ACCEPTED)
                        .location(URI.create("/api/v1/calls/" + call + "/selections/" + number))
                        .body(SelectionJsonView.whole(selections.see(person, call, number)));
            case Outcome.Refused<Integer>(var refusals) -> refused(SentPlan.byField(refusals));
        };
    }

    /// What a plan would give; nothing is kept.
    @PostMapping(path = "/trial", consumes = "application/json")
    ResponseEntity<?> attempt(Viewer.ByToken by, @PathVariable String slug, @RequestBody Map<String, Object> body) {
        var person = by.within(Scope.DESK);
        var call = SelectionAddress.slug(slug);
        selections.basis(person, call);
        var sent = SentPlan.of(SentObject.of(body));
        if (!sent.refusals().isEmpty()) {
            return refused(sent.refusals());
        }
        var plan = sent.plan(earlier(person, call, sent.from()));
        return switch (trying.attempt(person, call, plan, sent.from())) {
            case Outcome.Done<Tried>(var tried) -> ApiAnswer.of(SelectionJsonView.tried(tried));
            case Outcome.Refused<Tried>(var refusals) -> refused(SentPlan.byField(refusals));
        };
    }

    /// Makes it the decision of the call: everyone is told, and there is no way back. `submissions` are the numbers of
    /// all that came, as the program knows them: if others are there, nothing is decided.
    @PostMapping(path = "/{number}/decision", consumes = "application/json")
    ResponseEntity<?> decide(
            Viewer.ByToken by,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestBody Map<String, Object> body) {
        var person = by.within(Scope.COORDINATE);
        var call = SelectionAddress.slug(slug);
        see(person, call, number);
        var sent = SentObject.of(body);
        var confirmed = Set.copyOf(sent.texts("submissions"));
        if (!sent.refusals().isEmpty()) {
            return refused(sent.refusals());
        }
        return switch (deciding.decide(person, call, SelectionAddress.number(number), confirmed)) {
            case Outcome.Done<Integer> _ -> ApiAnswer.of(SelectionJsonView.whole(see(person, call, number)));
            case Outcome.Refused<Integer>(var refusals) -> refused(refusals);
        };
    }

    private SeeSelections.Seen see(Viewer person, Slug call, String number) {
        return selections.see(person, call, SelectionAddress.number(number));
    }

    private Set<String> earlier(Viewer person, Slug call, int from) {
        return from == 0
                ? Set.of()
                : selections
                        .see(person, call, from)
                        .selection()
                        .made()
                        .map(made -> Set.copyOf(made.selection().selected()))
                        .orElse(Set.of());
    }

    private ResponseEntity<?> refused(List<Refusal> refusals) {
        return ApiProblem.refused(HttpStatus.UNPROCESSABLE_CONTENT, refusals, words);
    }
}
