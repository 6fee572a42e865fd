package org.essaim.calls.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.usecases.ReadCalls;
import org.essaim.calls.usecases.ReviseCall;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The parts of a call, each on its page: texts, languages and themes, criteria. A form carries the version it was read
/// at, so that someone else's change is shown beside one's own and never overwritten unseen.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}")
class DeskPartPages {
    /// The languages that an answer can be written in.
    private static final List<String> LANGUAGES =
            List.of("bg", "ca", "de", "en", "es", "eu", "fr", "gl", "it", "nl", "pl", "pt", "ro", "ru");

    private final ReadCalls calls;
    private final ReviseCall revise;
    private final Glossary glossary;

    DeskPartPages(ReadCalls calls, ReviseCall revise, Glossary glossary) {
        this.calls = calls;
        this.revise = revise;
        this.glossary = glossary;
    }

    @GetMapping("/texts")
    PageView texts(Viewer viewer, @PathVariable String slug) {
        var call = calls.forDesk(viewer, slug);
        return PageView.of("calls/desk-texts", form(call, texts(call), texts(call), Map.of(), List.of(), ""));
    }

    @PostMapping("/texts")
    Object saveTexts(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        var call = calls.forDesk(viewer, slug);
        var values = FormValues.of(form);
        var change = new CallChange.Texts(
                values.text("title", call.title()),
                values.text("summary", call.summary()),
                values.text("text", call.text()));
        return save(frame, viewer, call, values, change, texts(call), "calls/desk-texts", "");
    }

    private static FormValues texts(Call call) {
        return FormValues.empty()
                .put("title", call.title())
                .put("summary", call.summary())
                .put("text", call.text());
    }

    @GetMapping("/answers")
    PageView answers(Frame frame, Viewer viewer, @PathVariable String slug) {
        var call = calls.forDesk(viewer, slug);
        return PageView.of("calls/desk-answers", answers(frame, call, answers(call), answers(call), List.of()));
    }

    @PostMapping("/answers")
    Object saveAnswers(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        var call = calls.forDesk(viewer, slug);
        var values = FormValues.of(form);
        var languages = picked(values, "languages").stream()
                .filter(LANGUAGES::contains)
                .map(Language::new)
                .toList();
        var known = glossary.scheme(Glossary.THEMES).stream()
                .map(theme -> theme.slug().value())
                .toList();
        var themes = picked(values, "themes").stream()
                .filter(known::contains)
                .map(Slug::new)
                .toList();
        var change = new CallChange.Answers(languages, themes);
        return switch (revise.revise(viewer, call.id(), values.number("version", 0), change)) {
            case Outcome.Done<Call> _ -> DeskCallPages.seeOther(frame, DeskForm.after(call, "answers", values));
            case Outcome.Refused<Call>(var refusals) ->
                PageView.refused("calls/desk-answers", answers(frame, call, values, answers(call), refusals));
        };
    }

    private static List<String> picked(FormValues values, String name) {
        return Arrays.asList(values.get(name).split(","));
    }

    private static FormValues answers(Call call) {
        return FormValues.empty()
                .put(
                        "languages",
                        String.join(
                                ",",
                                call.languages().stream().map(Language::code).toList()))
                .put(
                        "themes",
                        String.join(",", call.themes().stream().map(Slug::value).toList()));
    }

    private DeskForm answers(Frame frame, Call call, FormValues values, FormValues stored, List<Refusal> refusals) {
        var options = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(code -> options.put("language/" + code, frame.languageName(new Language(code))));
        glossary.scheme(Glossary.THEMES)
                .forEach(theme -> options.put(
                        "theme/" + theme.slug(), frame.best(theme.label()).value()));
        return form(call, values, stored, options, refusals, "");
    }

    @GetMapping("/criteria")
    PageView criteria(Viewer viewer, @PathVariable String slug) {
        var call = calls.forDesk(viewer, slug);
        var values = CriteriaForm.of(call);
        return PageView.of("calls/desk-criteria", form(call, values, values, Map.of(), List.of(), "c"));
    }

    @PostMapping("/criteria")
    Object saveCriteria(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        var call = calls.forDesk(viewer, slug);
        var values = FormValues.of(form);
        var rows = values.rows("c");
        var asked = values.get("do");
        if ("add".equals(asked)) {
            CriteriaForm.addRow(values);
            return PageView.of("calls/desk-criteria", form(call, values, values, Map.of(), List.of(), "c"));
        }
        if (asked.matches("remove-\\d{1,2}") && Integer.parseInt(asked.substring(7)) < rows) {
            values.remove("c", Integer.parseInt(asked.substring(7)), rows);
            return PageView.of("calls/desk-criteria", form(call, values, values, Map.of(), List.of(), "c"));
        }
        var change = new CallChange.Criteria(CriteriaForm.criteria(values, call));
        return save(frame, viewer, call, values, change, CriteriaForm.of(call), "calls/desk-criteria", "c");
    }

    private Object save(
            Frame frame,
            Viewer viewer,
            Call call,
            FormValues values,
            CallChange change,
            FormValues stored,
            String template,
            String groups) {
        return switch (revise.revise(viewer, call.id(), values.number("version", 0), change)) {
            case Outcome.Done<Call> _ ->
                DeskCallPages.seeOther(frame, DeskForm.after(call, template.substring("calls/desk-".length()), values));
            case Outcome.Refused<Call>(var refusals) ->
                PageView.refused(template, form(call, values, stored, Map.of(), refusals, groups));
        };
    }

    /// Beside what was typed stands what is kept, where someone else changed it meanwhile; the next save then knows.
    /// `groups` is the prefix of the numbered groups, blank where there are none.
    static DeskForm form(
            Call call,
            FormValues values,
            FormValues stored,
            Map<String, String> options,
            List<Refusal> refusals,
            String groups) {
        var meanwhile = refusals.stream().anyMatch(why -> why.key().equals(ReviseCall.CHANGED_MEANWHILE));
        var theirs = meanwhile && !groups.isEmpty() ? values.aligned(stored, groups) : stored;
        return new DeskForm(
                call,
                meanwhile ? call.version() : values.number("version", call.version()),
                values.all(),
                meanwhile ? values.differing(theirs) : Map.of(),
                groups.isEmpty() ? 0 : values.rows(groups),
                options,
                refusals);
    }
}
