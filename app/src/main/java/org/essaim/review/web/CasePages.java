package org.essaim.review.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.review.domain.CaseToReview;
import org.essaim.review.usecases.ReadCases;
import org.essaim.review.usecases.SaveReview;
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

/// One case: what was handed in, and the form in which it is judged.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/reviews/{call}/{number}")
class CasePages {
    private static final String TEMPLATE = "review/case";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ReadCases cases;
    private final SaveReview reviews;
    private final Glossary glossary;
    private final Clock clock;

    CasePages(ReadCases cases, SaveReview reviews, Glossary glossary, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.glossary = glossary;
        this.clock = clock;
    }

    @GetMapping
    PageView read(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String done) {
        var current = cases.read(viewer, ReviewerPages.slug(call), number);
        return PageView.of(TEMPLATE, page(frame, current, JudgementForm.of(current), false, done, List.of()));
    }

    @PostMapping
    Object save(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String number,
            @RequestParam Map<String, String> parameters) {
        var form = JudgementForm.read(parameters);
        if ("true".equals(parameters.get("autosave"))) {
            return automatic(viewer, frame, ReviewerPages.slug(call), number, form);
        }
        var finish = "finish".equals(parameters.get("action"));
        var answer = reviews.save(viewer, ReviewerPages.slug(call), number, form.judgement(), finish, form.version());
        return switch (answer) {
            case SaveReview.Answer.Saved _ ->
                ReviewerPages.to(
                        frame,
                        "/desk/reviews/" + call + "/" + Frame.encoded(number) + "?done="
                                + (finish ? "finished" : "draft"));
            case SaveReview.Answer.Refused refused ->
                PageView.refused(TEMPLATE, page(frame, refused.current(), form, false, "", refused.refusals()));
            case SaveReview.Answer.Overtaken overtaken ->
                new PageView(
                        TEMPLATE,
                        page(
                                frame,
                                overtaken.current(),
                                form.over(overtaken.current().version()),
                                true,
                                "",
                                List.of()),
                        HttpStatus.CONFLICT);
        };
    }

    private ResponseEntity<Map<String, Object>> automatic(
            Viewer viewer, Frame frame, Slug call, String number, JudgementForm form) {
        return switch (reviews.keepDraft(viewer, call, number, form.judgement(), form.version())) {
            case SaveReview.Answer.Saved(var version) -> {
                var time = time(cases.read(viewer, call, number));
                yield ResponseEntity.ok(Map.of(
                        "version",
                        version,
                        "time",
                        time,
                        "message",
                        frame.text("review.case.saved", Map.of("time", time))));
            }
            case SaveReview.Answer.Refused refused -> {
                var first = refused.refusals().getFirst();
                yield ResponseEntity.unprocessableContent()
                        .body(Map.of("message", frame.text(first.key(), first.arguments())));
            }
            case SaveReview.Answer.Overtaken _ ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("message", frame.text("review.case.overtaken")));
        };
    }

    private String time(CaseToReview current) {
        return TIME.format(clock.instant().atZone(current.desk().call().zone()));
    }

    private CasePage page(
            Frame frame,
            CaseToReview current,
            JudgementForm form,
            boolean overtaken,
            String notice,
            List<Refusal> refusals) {
        return new CasePage(
                current,
                form,
                cases.told(current, frame.language()),
                glossary.find(Glossary.THEMES, current.submission().theme()).map(Concept::label),
                overtaken,
                notice,
                time(current),
                refusals);
    }
}
