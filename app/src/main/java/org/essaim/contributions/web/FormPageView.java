package org.essaim.contributions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.Figures;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.PictureAnswer;
import org.essaim.kernel.Refusal;

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
        Map<String, String> languages) {

    FormPageView withAnotherRow() {
        return new FormPageView(
                open, page, values, others, refusals, version, 1, number, of, closed, closes, at, countries, themes,
                languages);
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
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
