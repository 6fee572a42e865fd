package org.essaim.contributions.domain;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.kernel.Refusal;

/// Answers that are one text with a form of its own: a choice by its key (several: one on a line), a number, money
/// as `1234.50 EUR`, a day, a period as `2024-01-01/2024-12-31`, a place as `Lille, FR`, a web address, a consent
/// as `yes`. Some are typed in two fields; what was typed is kept, right or wrong.
public final class PlainAnswer {
    public static final String YES = "yes";
    public static final int LONGEST_ADDRESS = 2_000;
    private static final TreeSet<String> CURRENCIES = new TreeSet<>(Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .toList());
    private static final Pattern MONEY = Pattern.compile("(.*?)\\s*\\b([A-Z]{3})?");

    private PlainAnswer() {}

    public static List<String> currencies() {
        return List.copyOf(CURRENCIES);
    }

    /// The name of the second of two fields, after a point behind the question's key; blank where there is one only.
    public static String second(Question.Kind kind) {
        return switch (kind) {
            case MONEY -> "currency";
            case PERIOD -> "until";
            case PLACE -> "country";
            case SHORT_TEXT,
                    LONG_TEXT,
                    CRITERION,
                    CHOICE,
                    CHOICES,
                    THEME,
                    NUMBER,
                    DATE,
                    ORGANISATION,
                    PERSON,
                    LINK,
                    CONSENT,
                    FIGURES,
                    PICTURE,
                    FILE -> "";
        };
    }

    /// What stands in one or two fields, as one text.
    public static String of(Question.Kind kind, String first, String second) {
        if (first.isBlank() && second.isBlank()) {
            return "";
        }
        return switch (second(kind)) {
            case "currency" -> (first.strip() + " " + second.strip()).strip();
            case "until" -> first.strip() + "/" + second.strip();
            case "country" -> first.strip() + ", " + second.strip();
            default -> first;
        };
    }

    /// The same the other way round: the two fields by their names, the first blank.
    public static SequencedMap<String, String> fields(Question.Kind kind, String value) {
        var fields = new LinkedHashMap<String, String>();
        var name = second(kind);
        var cut = switch (name) {
            case "currency" -> money(value);
            case "until" -> cut(value, value.indexOf('/'));
            case "country" -> cut(value, value.lastIndexOf(','));
            default -> List.of(value);
        };
        fields.put("", cut.getFirst());
        if (!name.isEmpty()) {
            fields.put(name, cut.getLast());
        }
        return fields;
    }

    private static List<String> cut(String value, int at) {
        return at < 0
                ? List.of(value, "")
                : List.of(
                        value.substring(0, at).strip(), value.substring(at + 1).strip());
    }

    private static List<String> money(String value) {
        var found = MONEY.matcher(value.strip());
        if (!found.matches()) {
            return List.of(value, "");
        }
        return List.of(found.group(1), Optional.ofNullable(found.group(2)).orElse(""));
    }

    /// What was chosen of a list.
    public static List<String> chosen(String value) {
        return value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static List<Refusal> refusals(Question question, String value, Call call) {
        var fields = fields(question.kind(), value);
        var first = fields.firstEntry().getValue();
        var second = fields.lastEntry().getValue();
        var key = question.key();
        var refusals = new ArrayList<Refusal>();
        switch (question.kind()) {
            case CHOICE -> refuse(refusals, !options(question).contains(value), key, "choice");
            case CHOICES -> refuse(refusals, !options(question).containsAll(chosen(value)), key, "choice");
            case THEME ->
                refuse(
                        refusals,
                        call.themes().stream().noneMatch(theme -> theme.value().equals(value)),
                        key,
                        "theme");
            case NUMBER -> number(refusals, key, value);
            case MONEY -> {
                number(refusals, key, first);
                refuse(refusals, !CURRENCIES.contains(second), key + ".currency", "currency");
            }
            case DATE -> refuse(refusals, day(value).isEmpty(), key, "day");
            case PERIOD -> period(refusals, key, first, second);
            case PLACE -> {
                refuse(refusals, first.isBlank(), key, "town");
                refuse(refusals, !AnswerRules.isCountry(second), key + ".country", "country");
            }
            case LINK -> refuse(refusals, !isAddress(value), key, "link");
            case CONSENT -> refuse(refusals, !value.equals(YES), key, "consent");
            case SHORT_TEXT, LONG_TEXT, CRITERION, ORGANISATION, PERSON, FIGURES, PICTURE, FILE ->
                throw new IllegalArgumentException("Not of one text with a form: " + question.kind());
        }
        return refusals;
    }

    private static List<String> options(Question question) {
        return question.details().options().stream().map(Question.Option::key).toList();
    }

    private static void number(List<Refusal> refusals, String key, String typed) {
        var row = new Figures.Row("", typed, "", "", "", "", "");
        if (row.number().isPresent()) {
            return;
        }
        refusals.add(
                row.isTwoWays()
                        ? Refusal.of(
                                key,
                                "contributions.refused.number-two-ways",
                                Map.of("value", typed, "whole", typed.replaceAll("[.,]", "")))
                        : Refusal.of(key, "contributions.refused.number"));
    }

    private static void period(List<Refusal> refusals, String key, String from, String until) {
        var first = day(from);
        var last = day(until);
        refuse(refusals, first.isEmpty(), key, "day");
        refuse(refusals, last.isEmpty(), key + ".until", "day");
        if (first.isPresent() && last.isPresent()) {
            refuse(refusals, last.get().isBefore(first.get()), key + ".until", "period");
        }
    }

    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Whether it is the whole address of a page: `http` or `https`, a host, no spaces, nobody’s name and password.
    static boolean isAddress(String typed) {
        if (typed.length() > LONGEST_ADDRESS) {
            return false;
        }
        try {
            var address = URI.create(typed);
            var scheme = String.valueOf(address.getScheme());
            var host = address.getHost();
            return Arrays.asList("http", "https").contains(scheme)
                    && host != null
                    && host.contains(".")
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(List<Refusal> refusals, boolean wrong, String field, String key) {
        if (wrong) {
            refusals.add(Refusal.of(field, "contributions.refused." + key));
        }
    }
}
