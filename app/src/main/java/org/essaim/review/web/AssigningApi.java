package org.essaim.review.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.Viewer.Scope;
import org.essaim.fair.assignment.Mode;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.review.usecases.ConfirmAssignment;
import org.essaim.review.usecases.PickReaders;
import org.essaim.review.usecases.ProposeReaders;
import org.essaim.review.usecases.SeeAssignment;
import org.essaim.site.ApiAnswer;
import org.essaim.site.ApiProblem;
import org.essaim.site.SentObject;
import org.essaim.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The assignment desk for a coordinator's program: has a draft worked out, picks the readers of a case, puts the draft
/// in force. Each answers with the whole desk, whose `version` the next change must name.
@RestController
@RequestMapping("/api/v1/calls/{slug}/assignment")
class AssigningApi {
    private final SeeAssignment desks;
    private final ProposeReaders proposing;
    private final PickReaders picking;
    private final ConfirmAssignment confirming;
    private final Words words;

    AssigningApi(
            SeeAssignment desks,
            ProposeReaders proposing,
            PickReaders picking,
            ConfirmAssignment confirming,
            Words words) {
        this.desks = desks;
        this.proposing = proposing;
        this.picking = picking;
        this.confirming = confirming;
        this.words = words;
    }

    @PostMapping(path = "/proposal", consumes = "application/json")
    ResponseEntity<?> propose(Viewer.ByToken by, @PathVariable String slug, @RequestBody Map<String, Object> body) {
        var person = by.within(Scope.COORDINATE);
        var call = ReviewerPages.slug(slug);
        var now = desks.see(person, call).assigning();
        var sent = SentObject.of(body);
        var word = sent.text("mode");
        var wish = new ProposeReaders.Wish(
                AssignmentPages.mode(word),
                sent.whole("readersPerCase").orElse(now.readers()),
                sent.whole("most").orElse(now.most()));
        var refusals = sent.refusals();
        if (!word.isEmpty() && !AssignmentPage.word(wish.mode()).equals(word)) {
            var known = String.join(
                    ", ",
                    List.of(Mode.values()).stream().map(AssignmentPage::word).toList());
            refusals.add(Refusal.of("mode", "review.refused.mode", Map.of("known", known)));
        }
        return refusals.isEmpty()
                ? answer(person, slug, proposing.propose(person, call, wish), HttpStatus.ACCEPTED)
                : refused(refusals);
    }

    @PutMapping(path = "/cases/{number}", consumes = "application/json")
    ResponseEntity<?> pick(
            Viewer.ByToken by,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestBody Map<String, Object> body) {
        var person = by.within(Scope.COORDINATE);
        var call = ReviewerPages.slug(slug);
        picking.see(person, call, number);
        var sent = SentObject.of(body);
        var readers = people(sent.texts("readers"));
        var pick = new PickReaders.Pick(
                readers,
                people(sent.texts("fixed")),
                people(sent.texts("tooClose")),
                sent.whole("version").orElse(0));
        return sent.refusals().isEmpty()
                ? answer(person, slug, picking.pick(person, call, number, pick), HttpStatus.OK)
                : refused(sent.refusals());
    }

    @PostMapping(path = "/confirmation", consumes = "application/json")
    ResponseEntity<?> confirm(Viewer.ByToken by, @PathVariable String slug, @RequestBody Map<String, Object> body) {
        var person = by.within(Scope.COORDINATE);
        var call = ReviewerPages.slug(slug);
        desks.see(person, call);
        var sent = SentObject.of(body);
        var version = sent.whole("version").orElse(0);
        return sent.refusals().isEmpty()
                ? answer(person, slug, confirming.confirm(person, call, version), HttpStatus.OK)
                : refused(sent.refusals());
    }

    /// What is no account stays in as nobody, so that it is refused and not left out.
    private static Set<AccountId> people(List<String> typed) {
        var people = new HashSet<AccountId>();
        typed.forEach(text -> people.add(AssignmentPages.account(text).orElse(AssignmentPages.NOBODY)));
        return people;
    }

    private ResponseEntity<?> answer(Viewer person, String slug, Outcome<?> outcome, HttpStatus done) {
        return switch (outcome) {
            case Outcome.Done<?> _ ->
                ApiAnswer.with(done).body(AssignmentApi.answer(desks.see(person, ReviewerPages.slug(slug))));
            case Outcome.Refused<?>(var refusals) -> refused(refusals);
        };
    }

    private ResponseEntity<?> refused(List<Refusal> refusals) {
        var byField = refusals.stream()
                .map(refusal -> Refusal.of(
                        refusal.field().replaceFirst("^reader-.*", "readers"), refusal.key(), refusal.arguments()))
                .toList();
        return ApiProblem.refused(HttpStatus.UNPROCESSABLE_CONTENT, byField, words);
    }
}
