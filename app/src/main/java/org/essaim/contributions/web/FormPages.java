package org.essaim.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.usecases.KeepDocument;
import org.essaim.contributions.usecases.KeepPicture;
import org.essaim.contributions.usecases.ReadContribution;
import org.essaim.contributions.usecases.ReuseAnswers;
import org.essaim.contributions.usecases.SaveAnswers;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// One page of the form, one thing on it. The button and the script save to the same address; what is typed is kept
/// even where it is not yet right.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/contributions/{id}/pages/{page}")
class FormPages {
    private static final String TEMPLATE = "contributions/form";

    private final ReadContribution contributions;
    private final SaveAnswers save;
    private final FormPageViews views;
    private final KeepPicture pictures;
    private final KeepDocument documents;
    private final ReuseAnswers reuse;

    FormPages(
            ReadContribution contributions,
            SaveAnswers save,
            FormPageViews views,
            KeepPicture pictures,
            KeepDocument documents,
            ReuseAnswers reuse) {
        this.documents = documents;
        this.reuse = reuse;
        this.contributions = contributions;
        this.save = save;
        this.views = views;
        this.pictures = pictures;
    }

    @GetMapping
    Object show(
            @PathVariable String id,
            @PathVariable String page,
            Frame frame,
            Viewer viewer,
            HttpServletRequest request) {
        var keys = DossierCookies.read(request);
        var open = contributions.find(DossierPages.id(id), keys);
        if (open.isSubmitted()) {
            return AnswerPages.seeOther(frame, DossierPages.receiptPath(open));
        }
        var form = find(open, page);
        return PageView.of(
                TEMPLATE,
                views.view(frame, open, form, form.values(open.stage(), open.dossier()), List.of())
                        .offering(reuse.offer(open, form, keys, viewer)));
    }

    @PostMapping
    Object save(
            @PathVariable String id,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Frame frame,
            HttpServletRequest request)
            throws IOException {
        var keys = DossierCookies.read(request);
        var open = contributions.find(DossierPages.id(id), keys);
        var formPage = find(open, page);
        var typed = Typed.of(form);
        var automatic = "true".equals(typed.get("autosave"));
        var refusals = new ArrayList<Refusal>();
        var sent = new SentFiles(open, keys, formPage, typed, refusals);
        var file = sent.picture(pictures, picture);
        var values = typed.of(formPage, file, sent.document(documents, document));
        var command = new SaveAnswers.Typed(page, typed.number("version"), values, frame.language(), !automatic);
        var outcome = save.save(open.dossier().id(), keys, command);
        if (automatic) {
            return automatic(frame, open, outcome);
        }
        return switch (outcome) {
            case Outcome.Done<SaveAnswers.Saved>(var saved)
            when !refusals.isEmpty() -> {
                refusals.addAll(saved.wrong());
                yield PageView.refused(TEMPLATE, views.view(frame, saved.dossier(), formPage, values, refusals));
            }
            case Outcome.Done<SaveAnswers.Saved>(var saved) -> {
                refusals.addAll(saved.wrong());
                yield after(frame, saved.dossier(), formPage, typed, values, refusals);
            }
            case Outcome.Refused<SaveAnswers.Saved>(var reasons) -> {
                refusals.addAll(reasons);
                yield refused(frame, keys, open, formPage, values, refusals);
            }
        };
    }

    private Object after(
            Frame frame,
            OpenDossier open,
            FormPage page,
            Typed typed,
            Map<String, String> values,
            List<Refusal> refusals) {
        var asked = typed.get("do");
        var here = AnswerPages.path(open) + "/pages/" + page.id();
        if ("add".equals(asked)) {
            return PageView.of(
                    TEMPLATE, views.view(frame, open, page, values, List.of()).withAnotherRow());
        }
        if (asked.startsWith("in-")) {
            return frame.languages().stream()
                    .filter(language -> asked.equals("in-" + language.code()))
                    .findFirst()
                    .map(language -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(java.net.URI.create(frame.href(language, here)))
                            .build())
                    .orElseThrow(() -> new NotFound(asked));
        }
        if (!refusals.isEmpty() && !"later".equals(asked)) {
            return PageView.refused(TEMPLATE, views.view(frame, open, page, values, refusals));
        }
        return AnswerPages.seeOther(frame, "later".equals(asked) ? AnswerPages.path(open) : next(open, page));
    }

    private static String next(OpenDossier open, FormPage page) {
        var pages = open.pages().stream().map(FormPage::id).toList();
        var next = pages.indexOf(page.id()) + 1;
        return AnswerPages.path(open) + (next < pages.size() ? "/pages/" + pages.get(next) : "/check");
    }

    private Object refused(
            Frame frame,
            Keys keys,
            OpenDossier before,
            FormPage page,
            Map<String, String> values,
            List<Refusal> reasons) {
        var now = contributions.find(before.dossier().id(), keys);
        if (now.isSubmitted() && page.kept(values).equals(page.values(now.stage(), now.dossier()))) {
            return AnswerPages.seeOther(frame, DossierPages.receiptPath(now));
        }
        return PageView.refused(TEMPLATE, views.view(frame, now, page, values, reasons));
    }

    private ResponseEntity<Map<String, Object>> automatic(
            Frame frame, OpenDossier open, Outcome<SaveAnswers.Saved> outcome) {
        return switch (outcome) {
            case Outcome.Done<SaveAnswers.Saved>(var saved) -> {
                var time = views.time(open);
                yield ResponseEntity.ok(Map.of(
                        "version",
                        saved.version(),
                        "time",
                        time,
                        "message",
                        frame.text("contributions.form.saved", Map.of("time", time))));
            }
            case Outcome.Refused<SaveAnswers.Saved>(var reasons) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of(
                                "message",
                                frame.text(
                                        reasons.getFirst().key(),
                                        reasons.getFirst().arguments())));
        };
    }

    private static FormPage find(OpenDossier open, String page) {
        return Optional.of(page)
                .flatMap(id -> FormPage.find(open.call(), open.stage(), id))
                .orElseThrow(() -> new NotFound(page));
    }
}
