package org.essaim.contributions.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essaim.calls.Question;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.usecases.SaveAnswers;
import org.essaim.kernel.Licence;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.site.Frame;
import org.springframework.stereotype.Component;

/// Makes the view of a form's page: what was typed, what is kept where it differs, and what can be chosen.
@Component
class FormPageViews {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Glossary glossary;
    private final Clock clock;

    FormPageViews(Glossary glossary, Clock clock) {
        this.glossary = glossary;
        this.clock = clock;
    }

    FormPageView view(
            Frame frame, OpenDossier open, FormPage page, Map<String, String> values, List<Refusal> refusals) {
        var kept = page.values(open.stage(), open.dossier());
        var meanwhile = refusals.stream().anyMatch(why -> why.key().equals(SaveAnswers.CHANGED_MEANWHILE));
        var others = new LinkedHashMap<String, String>();
        if (meanwhile) {
            kept.forEach((field, value) -> {
                if (!value.equals(values.getOrDefault(field, ""))) {
                    others.put(field, readable(page, value));
                }
            });
        }
        var version = open.dossier()
                .page(open.stage().key(), page.id())
                .map(Dossier.SavedPage::version)
                .orElse(0);
        var pages = open.pages().stream().map(FormPage::id).toList();
        return new FormPageView(
                open,
                page,
                values,
                others,
                refusals,
                version,
                0,
                pages.indexOf(page.id()) + 1,
                pages.size(),
                open.isClosed(clock.instant()),
                new When(open.closes(), open.call().zone()),
                time(open),
                "organisation".equals(page.id()) || is(page, Question.Kind.PLACE) ? countries(frame) : Map.of(),
                "subject".equals(page.id()) || is(page, Question.Kind.THEME) ? themes(frame, open) : Map.of(),
                page.fields().contains("language") ? languages(frame, open) : Map.of(),
                null);
    }

    private static boolean is(FormPage page, Question.Kind kind) {
        var question = page.question();
        return question != null && question.kind() == kind;
    }

    String time(OpenDossier open) {
        return TIME.format(clock.instant().atZone(open.call().zone()));
    }

    private static String readable(FormPage page, String value) {
        var question = page.question();
        if (question == null) {
            return value;
        }
        return switch (question.kind().substance()) {
            case TEXT -> value;
            case FIGURES ->
                AnswerText.figures(value).rows().stream()
                        .map(row -> String.join(
                                " · ",
                                row.measure(),
                                row.value(),
                                row.unit(),
                                row.from(),
                                row.until(),
                                row.method(),
                                row.source()))
                        .collect(Collectors.joining("\n"));
            case FILE -> AnswerText.document(value).name();
            case PICTURE -> {
                var picture = AnswerText.picture(value);
                yield String.join(" · ", picture.alternative(), picture.credit(), Licence.shown(picture.licence()));
            }
        };
    }

    static Map<String, String> countries(Frame frame) {
        var collator = com.ibm.icu.text.Collator.getInstance(frame.language().locale());
        var byName = new TreeMap<String, String>(collator);
        for (var code : Locale.getISOCountries()) {
            byName.put(frame.country(code), code);
        }
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text("contributions.form.choose"));
        byName.forEach((name, code) -> options.put(code, name));
        return options;
    }

    private Map<String, String> themes(Frame frame, OpenDossier open) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text("contributions.form.choose"));
        for (Concept theme : glossary.scheme(Glossary.THEMES)) {
            if (open.call().themes().contains(theme.slug())) {
                options.put(theme.slug().value(), frame.best(theme.label()).value());
            }
        }
        return options;
    }

    private static Map<String, String> languages(Frame frame, OpenDossier open) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text("contributions.form.choose"));
        open.call().languages().forEach(language -> options.put(language.code(), frame.languageName(language)));
        return options;
    }
}
