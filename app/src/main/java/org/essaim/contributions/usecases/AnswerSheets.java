package org.essaim.contributions.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.AnswerLine;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.Asked;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.DocumentAnswer;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Figures;
import org.essaim.kernel.Language;
import org.essaim.kernel.Licence;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;

/// Says what a dossier answers at a stage, question by question, in the language of whoever reads: on the page that
/// asks to check, on the receipt, in its letter, on the desk.
@Service
public class AnswerSheets {
    private final Words words;
    private final PlainWords plain;

    AnswerSheets(Words words, PlainWords plain) {
        this.words = words;
        this.plain = plain;
    }

    public List<AnswerLine> of(Call call, Stage stage, Dossier dossier, Language reader) {
        var lines = new ArrayList<AnswerLine>();
        if (call.stages().getFirst().key().equals(stage.key())) {
            Basics.asked(call)
                    .forEach(field -> lines.add(new AnswerLine(
                            field,
                            words.text(reader, "contributions.field." + field, Map.of()),
                            basic(field, dossier.basics().get(field), reader),
                            "title".equals(field) ? written(dossier, reader) : reader,
                            "",
                            "")));
        }
        for (var question : Asked.questions(stage, dossier.answers(stage.key()))) {
            var value = dossier.answers(stage.key()).getOrDefault(question.key(), "");
            lines.add(new AnswerLine(
                    question.key(),
                    question.label().best(reader).value(),
                    value.isBlank() ? "" : said(call, question, value, reader),
                    isOwnText(question) ? written(dossier, reader) : reader,
                    question.kind() == Question.Kind.PICTURE
                            ? AnswerText.picture(value).file()
                            : "",
                    question.kind() == Question.Kind.FILE ? path(dossier, AnswerText.document(value)) : ""));
        }
        return lines;
    }

    private static String path(Dossier dossier, DocumentAnswer document) {
        return document.isEmpty() ? "" : "/files/" + dossier.id().value() + "/" + document.file();
    }

    private static boolean isOwnText(Question question) {
        return switch (question.kind()) {
            case SHORT_TEXT, LONG_TEXT, ORGANISATION, PERSON, PLACE -> true;
            case CRITERION,
                    CHOICE,
                    CHOICES,
                    THEME,
                    NUMBER,
                    MONEY,
                    DATE,
                    PERIOD,
                    LINK,
                    CONSENT,
                    FIGURES,
                    PICTURE,
                    FILE -> false;
        };
    }

    private static Language written(Dossier dossier, Language reader) {
        var code = dossier.basics().language();
        return Language.isTag(code) ? new Language(code) : reader;
    }

    private String basic(String field, String value, Language reader) {
        if (value.isBlank()) {
            return "";
        }
        return switch (field) {
            case "country" -> value.matches("[A-Z]{2}") ? words.country(reader, value) : value;
            case "language" -> Language.isTag(value) ? words.languageName(reader, new Language(value)) : value;
            case "theme" -> plain.theme(value, reader);
            default -> value;
        };
    }

    private String said(Call call, Question question, String value, Language reader) {
        return switch (question.kind()) {
            case SHORT_TEXT, LONG_TEXT, ORGANISATION, PERSON, LINK -> value;
            case CHOICE, CHOICES, THEME, NUMBER, MONEY, DATE, PERIOD, PLACE, CONSENT ->
                plain.said(question, value, reader);
            case CRITERION ->
                call.criteria().stream()
                        .filter(criterion -> criterion.key().equals(value))
                        .findFirst()
                        .map(criterion -> criterion.name().best(reader).value())
                        .orElse(value);
            case FIGURES ->
                AnswerText.figures(value).rows().stream()
                        .map(row -> figure(row, reader))
                        .collect(Collectors.joining("\n"));
            case FILE -> {
                var document = AnswerText.document(value);
                yield words.text(
                        reader,
                        "contributions.document.said",
                        Map.of("name", document.name(), "size", document.kilobytes()));
            }
            case PICTURE -> {
                var picture = AnswerText.picture(value);
                yield picture.isEmpty()
                        ? ""
                        : picture.alternative() + "\n" + picture.credit() + ", " + Licence.shown(picture.licence());
            }
        };
    }

    private String figure(Figures.Row row, Language reader) {
        var period = row.from().isBlank() && row.until().isBlank()
                ? ""
                : " (" + day(row.from(), reader) + " – " + day(row.until(), reader) + ")";
        return code("contributions.measure.", row.measure(), reader) + ": " + row.value() + " "
                + code("contributions.unit.", row.unit(), reader) + period + ". " + row.method() + ". " + row.source();
    }

    private String day(String typed, Language reader) {
        return Figures.Row.day(typed).map(day -> words.date(reader, day)).orElse(typed);
    }

    private String code(String prefix, String code, Language reader) {
        return words.has(prefix + code) ? words.text(reader, prefix + code, Map.of()) : code;
    }
}
