package org.essaim.contributions.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.kernel.Refusal;

/// The answer to a question for figures: rows of what was measured, as typed. Refuses a row without value, unit,
/// period, method or source, a number that can be read in two ways, and parts of people; zero is a value, blank is
/// none. Rows with nothing in them are left out.
public record Figures(List<Row> rows) {
    public static final List<String> MEASURES =
            List.of("jobs-created", "jobs-saved", "jobs-consolidated", "people-trained", "members");
    public static final List<String> UNITS = List.of("headcount", "fte", "people");
    public static final int MOST_ROWS = 20;
    private static final Set<String> WHOLE = Set.of("headcount", "people");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern TWO_WAYS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final int LONGEST = 300;

    /// One figure as typed; days in ISO form.
    public record Row(
            String measure, String value, String unit, String from, String until, String method, String source) {
        public static final Row EMPTY = new Row("", "", "", "", "", "", "");

        public Row {
            measure = TypedText.line(measure);
            value = TypedText.line(value);
            unit = TypedText.line(unit);
            from = TypedText.line(from);
            until = TypedText.line(until);
            method = TypedText.line(method);
            source = TypedText.line(source);
        }

        public boolean isEmpty() {
            return (value + from + until + method + source).isBlank() && measure.isBlank();
        }

        /// The number, with a comma or a point before decimals; spaces between thousands are let be.
        public Optional<BigDecimal> number() {
            var plain = plain().replace(',', '.');
            return NUMBER.matcher(plain).matches() && !isTwoWays()
                    ? Optional.of(new BigDecimal(plain))
                    : Optional.empty();
        }

        /// Whether the sign before three last digits may part thousands or decimals: nobody can tell.
        boolean isTwoWays() {
            return TWO_WAYS.matcher(plain()).matches();
        }

        private boolean isPartOfSomeone() {
            return WHOLE.contains(unit)
                    && number().filter(number -> number.stripTrailingZeros().scale() > 0)
                            .isPresent();
        }

        private String plain() {
            return value.replaceAll("[\\s\\u00a0\\u202f]", "");
        }

        public static Optional<LocalDate> day(String typed) {
            try {
                return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    public Figures {
        rows = rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (rows.size() > MOST_ROWS) {
            refusals.add(Refusal.of("f0.value", "contributions.refused.many-figures", Map.of("most", MOST_ROWS)));
        }
        for (var index = 0; index < rows.size(); index++) {
            check(refusals, "f" + index + ".", rows.get(index), index + 1);
        }
        return refusals;
    }

    private static void check(List<Refusal> refusals, String prefix, Row row, int number) {
        refuse(refusals, !MEASURES.contains(row.measure()), prefix + "measure", "figure-measure", number);
        if (row.isTwoWays()) {
            var whole = row.plain().replaceAll("[.,]", "");
            refusals.add(Refusal.of(
                    prefix + "value",
                    "contributions.refused.figure-two-ways",
                    Map.of("row", number, "value", row.value(), "whole", whole)));
        } else {
            refuse(refusals, row.number().isEmpty(), prefix + "value", "figure-value", number);
        }
        refuse(refusals, row.isPartOfSomeone(), prefix + "value", "figure-whole", number);
        refuse(refusals, !UNITS.contains(row.unit()), prefix + "unit", "figure-unit", number);
        refuse(refusals, row.from().isBlank(), prefix + "from", "figure-no-day", number);
        refuse(refusals, row.until().isBlank(), prefix + "until", "figure-no-day", number);
        refuse(refusals, isWrongDay(row.from()), prefix + "from", "figure-day", number);
        refuse(refusals, isWrongDay(row.until()), prefix + "until", "figure-day", number);
        var from = Row.day(row.from());
        var until = Row.day(row.until());
        refuse(
                refusals,
                from.isPresent() && until.isPresent() && until.get().isBefore(from.get()),
                prefix + "until",
                "figure-period",
                number);
        refuse(refusals, row.method().isBlank(), prefix + "method", "figure-method", number);
        refuse(refusals, row.source().isBlank(), prefix + "source", "figure-source", number);
        refuse(refusals, row.method().length() > LONGEST, prefix + "method", "figure-long", number);
        refuse(refusals, row.source().length() > LONGEST, prefix + "source", "figure-long", number);
    }

    private static boolean isWrongDay(String typed) {
        return !typed.isBlank() && Row.day(typed).isEmpty();
    }

    private static void refuse(List<Refusal> refusals, boolean wrong, String field, String key, int row) {
        if (wrong) {
            refusals.add(Refusal.of(field, "contributions.refused." + key, Map.of("row", row)));
        }
    }
}
