package org.essaim.contributions.web;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.DocumentAnswer;
import org.essaim.contributions.domain.EarlierAnswer;
import org.essaim.contributions.domain.Figures;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.PictureAnswer;
import org.essaim.contributions.domain.PlainAnswer;
import org.essaim.contributions.usecases.FieldNames;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.jspecify.annotations.Nullable;

/// One page of the form with all it shows; `at` is the time on the clock when it was made.
public record FormPageView(
        OpenDossier open,
        FormPage page,
        Map<String, String> values,
        Map<String, String> others,
        List<Refusal> refusals,
        int version,
        int moreRows,
        int number,
        int of,
        boolean closed,
        When closes,
        String at,
        Map<String, String> countries,
        Map<String, String> themes,
        Map<String, String> languages,
        @Nullable EarlierAnswer earlier) {

    FormPageView withAnotherRow() {
        return new FormPageView(
                open, page, values, others, refusals, version, 1, number, of, closed, closes, at, countries, themes,
                languages, null);
    }

    /// The same with what was said before, if anything was.
    FormPageView offering(Optional<EarlierAnswer> offered) {
        return new FormPageView(
                open,
                page,
                values,
                others,
                refusals,
                version,
                moreRows,
                number,
                of,
                closed,
                closes,
                at,
                countries,
                themes,
                languages,
                offered.orElse(null));
    }

    /// What the refused fields are called.
    public Map<String, String> names(Frame frame) {
        return FieldNames.of(frame.words(), frame.language(), open.stage(), refusals);
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /// One of the two fields of the question's answer, by its name; the first is blank.
    public String part(String name) {
        var question = page.question();
        return question == null
                ? ""
                : PlainAnswer.fields(question.kind(), get(question.key())).getOrDefault(name, "");
    }

    /// The currencies of the world by their codes, the euro first.
    public static Map<String, String> currencies(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text("contributions.form.choose"));
        Stream.concat(Stream.of("EUR"), PlainAnswer.currencies().stream())
                .forEach(code -> options.put(
                        code,
                        code + " · "
                                + Currency.getInstance(code)
                                        .getDisplayName(frame.language().locale())));
        return options;
    }

    public int words(String text) {
        return AnswerRules.words(text);
    }

    /// The rows of figures, and one more to fill in.
    public List<Figures.Row> rows(String field) {
        var rows = new ArrayList<>(AnswerText.figures(get(field)).rows());
        for (var more = rows.isEmpty() ? 1 : moreRows; more > 0; more--) {
            rows.add(Figures.Row.EMPTY);
        }
        return rows;
    }

    public DocumentAnswer document(String field) {
        return AnswerText.document(get(field));
    }

    /// Where a file of this dossier is fetched.
    public String filePath(String file) {
        return "/files/" + open.dossier().id().value() + "/" + file;
    }

    public PictureAnswer picture(String field) {
        return AnswerText.picture(get(field));
    }

    public String path() {
        return AnswerPages.path(open) + "/pages/" + page.id();
    }

    public String tasks() {
        return AnswerPages.path(open);
    }

    /// What is wrong with a field, for the text beside it.
    public boolean isRefused(String field) {
        return refusals.stream().anyMatch(refusal -> refusal.field().equals(field));
    }
}
