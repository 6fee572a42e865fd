package org.essaim.contributions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.DocumentAnswer;
import org.essaim.contributions.domain.Figures;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.PictureAnswer;
import org.essaim.contributions.domain.PlainAnswer;
import org.essaim.contributions.domain.TypedText;
import org.springframework.util.MultiValueMap;

/// What a page of the form brings, by field, as it was typed; what of it is kept is decided by what it answers.
final class Typed {
    private final Map<String, String> values = new LinkedHashMap<>();

    private Typed() {}

    static Typed of(MultiValueMap<String, String> form) {
        var typed = new Typed();
        form.forEach(
                (name, given) -> typed.values.put(name, String.join("\n", given).strip()));
        return typed;
    }

    /// A field of one line that belongs to no dossier.
    static String clean(String text) {
        return TypedText.line(text);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    Map<String, String> all() {
        return values;
    }

    int number(String name) {
        var value = get(name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    /// The values of a page as they are kept; the picture's file, or the file, is the one that was there, or a new one.
    Map<String, String> of(FormPage page, String pictureFile, DocumentAnswer document) {
        var question = page.question();
        var answer = new LinkedHashMap<String, String>();
        if (question == null) {
            page.fields().forEach(field -> answer.put(field, get(field)));
            return page.kept(answer);
        }
        answer.put(
                question.key(),
                switch (question.kind().substance()) {
                    case TEXT ->
                        PlainAnswer.of(
                                question.kind(),
                                get(question.key()),
                                get(question.key() + "." + PlainAnswer.second(question.kind())));
                    case FIGURES -> AnswerText.of(figures());
                    case FILE -> AnswerText.of(document);
                    case PICTURE -> {
                        var picture = new PictureAnswer(pictureFile, get("alternative"), get("credit"), get("licence"));
                        yield picture.equals(PictureAnswer.EMPTY) ? "" : AnswerText.of(picture);
                    }
                });
        return page.kept(answer);
    }

    private Figures figures() {
        List<Figures.Row> rows = new ArrayList<>();
        for (var index = 0; index <= Figures.MOST_ROWS && values.containsKey("f" + index + ".value"); index++) {
            var prefix = "f" + index + ".";
            rows.add(new Figures.Row(
                    get(prefix + "measure"),
                    get(prefix + "value"),
                    get(prefix + "unit"),
                    get(prefix + "from"),
                    get(prefix + "until"),
                    get(prefix + "method"),
                    get(prefix + "source")));
        }
        return new Figures(rows);
    }
}
