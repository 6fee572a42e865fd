package org.essaim.contributions.usecases;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.calls.Question;
import org.essaim.contributions.domain.Figures;
import org.essaim.contributions.domain.PlainAnswer;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Glossary;
import org.essaim.site.Words;
import org.springframework.stereotype.Component;

/// Says an answer that has a form of its own as a reader of a language writes it; what has not that form, as it stands.
@Component
class PlainWords {
    private final Words words;
    private final Glossary glossary;

    PlainWords(Words words, Glossary glossary) {
        this.words = words;
        this.glossary = glossary;
    }

    String said(Question question, String value, Language reader) {
        var fields = PlainAnswer.fields(question.kind(), value);
        var first = fields.firstEntry().getValue();
        var second = fields.lastEntry().getValue();
        return switch (question.kind()) {
            case CHOICE, CHOICES ->
                PlainAnswer.chosen(value).stream()
                        .map(key -> option(question, key, reader))
                        .collect(Collectors.joining("\n"));
            case THEME -> theme(value, reader);
            case NUMBER ->
                (number(value, reader) + " "
                                + question.details().unit().best(reader).value())
                        .strip();
            case MONEY -> money(first, second, reader, value);
            case DATE -> day(value, reader);
            case PERIOD ->
                words.text(
                        reader,
                        "contributions.period",
                        Map.of("from", day(first, reader), "until", day(second, reader)));
            case PLACE -> second.matches("[A-Z]{2}") ? first + ", " + words.country(reader, second) : value;
            case CONSENT ->
                PlainAnswer.YES.equals(value) ? words.text(reader, "contributions.consent.yes", Map.of()) : value;
            case SHORT_TEXT, LONG_TEXT, CRITERION, ORGANISATION, PERSON, LINK, FIGURES, PICTURE, FILE -> value;
        };
    }

    String theme(String slug, Language reader) {
        return glossary.scheme(Glossary.THEMES).stream()
                .filter(theme -> theme.slug().value().equals(slug))
                .findFirst()
                .map(theme -> theme.label().best(reader).value())
                .orElse(slug);
    }

    private static String option(Question question, String key, Language reader) {
        return question.details().options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .map(option -> option.label().best(reader).value())
                .orElse(key);
    }

    private static String number(String typed, Language reader) {
        return new Figures.Row("", typed, "", "", "", "", "")
                .number()
                .map(number -> format(number, NumberFormat.getInstance(reader.locale())))
                .orElse(typed);
    }

    private static String format(BigDecimal number, NumberFormat format) {
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    private static String money(String amount, String currency, Language reader, String otherwise) {
        return new Figures.Row("", amount, "", "", "", "", "")
                .number()
                .filter(_ -> PlainAnswer.currencies().contains(currency))
                .map(number -> {
                    var format = NumberFormat.getCurrencyInstance(reader.locale());
                    format.setCurrency(Currency.getInstance(currency));
                    return format.format(number);
                })
                .orElse(otherwise);
    }

    private String day(String typed, Language reader) {
        return PlainAnswer.day(typed).map(day -> words.date(reader, day)).orElse(typed);
    }
}
