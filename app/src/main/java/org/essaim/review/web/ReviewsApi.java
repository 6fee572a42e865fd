package org.essaim.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.Viewer.Scope;
import org.essaim.calls.Criterion;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.review.domain.CaseToReview;
import org.essaim.review.domain.Judgement;
import org.essaim.review.domain.ReadingDesk;
import org.essaim.review.domain.Review;
import org.essaim.review.usecases.ReadCases;
import org.essaim.review.usecases.SaveReview;
import org.essaim.site.ApiAnswer;
import org.essaim.site.ApiProblem;
import org.essaim.site.SentObject;
import org.essaim.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A reviewer's desk for a program of hers: the cases that are hers to read, and what she thinks of each. Nobody else's
/// reviews are ever shown here.
@RestController
class ReviewsApi {
    private final ReadCases cases;
    private final SaveReview reviews;
    private final Words words;

    ReviewsApi(ReadCases cases, SaveReview reviews, Words words) {
        this.cases = cases;
        this.reviews = reviews;
        this.words = words;
    }

    record Line(String call, String number, String title, String organisation, String language, String state) {
        static Line of(ReadingDesk desk, Submission submission) {
            var own = desk.list().review(submission);
            return new Line(
                    desk.call().slug().value(),
                    submission.number(),
                    submission.title(),
                    submission.organisation(),
                    submission.language().code(),
                    own.isEmpty() ? "waiting" : own.filter(Review::finished).isPresent() ? "finished" : "draft");
        }
    }

    @GetMapping("/api/v1/reviews")
    ResponseEntity<?> desk(Viewer.ByToken by) {
        var lines = cases.desk(by.within(Scope.REVIEW)).stream()
                .flatMap(desk -> desk.list().cases().stream().map(submission -> Line.of(desk, submission)))
                .toList();
        return ApiAnswer.of(Map.of("items", lines));
    }

    @GetMapping("/api/v1/calls/{slug}/reviews/{number}")
    ResponseEntity<?> read(Viewer.ByToken by, @PathVariable String slug, @PathVariable String number) {
        return ApiAnswer.of(whole(cases.read(by.within(Scope.REVIEW), ReviewerPages.slug(slug), number)));
    }

    /// `version` is the one that was read, 0 for the first: what was written meanwhile is never written over.
    @PutMapping(path = "/api/v1/calls/{slug}/reviews/{number}", consumes = "application/json")
    ResponseEntity<?> save(
            Viewer.ByToken by,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestBody Map<String, Object> body) {
        var person = by.within(Scope.REVIEW);
        var call = ReviewerPages.slug(slug);
        cases.read(person, call, number);
        var sent = SentObject.of(body);
        var judgement = new Judgement(sent.wholes("scores"), sent.textsByName("remarks"), sent.text("comment"));
        var finish = sent.yes("finished");
        var version = sent.whole("version").orElse(0);
        if (!sent.refusals().isEmpty()) {
            return refused(sent.refusals());
        }
        return switch (reviews.save(person, call, number, judgement, finish, version)) {
            case SaveReview.Answer.Saved _ -> ApiAnswer.of(whole(cases.read(person, call, number)));
            case SaveReview.Answer.Refused refused -> refused(byField(refused.refusals()));
            case SaveReview.Answer.Overtaken(var current) ->
                ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "overtaken",
                        words.text(Language.EN, "review.refused.version", Map.of("version", current.version())));
        };
    }

    private static List<Refusal> byField(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> Refusal.of(
                        refusal.field().replaceFirst("^score-", "scores.").replaceFirst("^remark-", "remarks."),
                        refusal.key(),
                        refusal.arguments()))
                .toList();
    }

    private Map<String, Object> whole(CaseToReview current) {
        var submission = current.submission();
        var told = cases.told(current, Language.EN);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("number", submission.number());
        whole.put("title", submission.title());
        whole.put("organisation", submission.organisation());
        whole.put("country", submission.country());
        whole.put("theme", submission.theme().value());
        whole.put("language", submission.language().code());
        whole.put("answers", told.answers().stream().map(ReviewsApi::said).toList());
        whole.put(
                "criteria",
                current.desk().call().criteria().stream().map(Criterion::key).toList());
        whole.put("closed", current.desk().closed());
        whole.put("version", current.version());
        whole.put("finished", current.finished());
        whole.put("scores", current.judgement().scores());
        whole.put("remarks", current.judgement().remarks());
        whole.put("comment", current.judgement().comment());
        return whole;
    }

    private static Map<String, String> said(Contributions.Answer answer) {
        return Map.of(
                "question", answer.question(),
                "words", answer.words(),
                "language", answer.language().code());
    }

    private ResponseEntity<?> refused(List<Refusal> refusals) {
        return ApiProblem.refused(HttpStatus.UNPROCESSABLE_CONTENT, refusals, words);
    }
}
