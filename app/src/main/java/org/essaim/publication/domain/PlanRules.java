package org.essaim.publication.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.kernel.Refusal;

/// What a plan must be so that a book can be made of it.
public final class PlanRules {
    private static final int LONGEST_TEXT = 40_000;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_LINES = 200;
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>]{1,200}");

    private PlanRules() {}

    /// `sheets` are the slugs of the collection's sheets.
    public static List<Refusal> refusals(Plan plan, List<String> sheets) {
        var refusals = new ArrayList<Refusal>();
        if (sheets.stream().noneMatch(sheet -> plan.entry(sheet).in())) {
            refusals.add(Refusal.of("sheets", "publication.refused.no-sheets"));
        }
        if (plan.chapters() == Plan.Chapters.OWN) {
            own(plan, sheets, refusals);
        }
        texts(plan, refusals);
        if (plan.licence().isBlank() || plan.licence().length() > LONGEST_LINE) {
            refusals.add(Refusal.of("licence", "publication.refused.licence"));
        }
        if (!plan.isbn().isEmpty() && !isIsbn(plan.isbn())) {
            refusals.add(Refusal.of("isbn", "publication.refused.isbn"));
        }
        if (!plan.doi().isEmpty() && !DOI.matcher(plan.doi()).matches()) {
            refusals.add(Refusal.of("doi", "publication.refused.doi"));
        }
        if (plan.reading().size() > MOST_LINES
                || plan.reading().stream().anyMatch(line -> line.length() > 2 * LONGEST_LINE)) {
            refusals.add(Refusal.of("reading", "publication.refused.reading", Map.of("most", MOST_LINES)));
        }
        return refusals;
    }

    private static void own(Plan plan, List<String> sheets, List<Refusal> refusals) {
        var number = plan.own().size();
        if (number == 0
                || number > MOST_LINES
                || plan.own().stream().anyMatch(Map::isEmpty)
                || plan.own().stream()
                        .flatMap(titles -> titles.values().stream())
                        .anyMatch(title -> title.length() > LONGEST_LINE)) {
            refusals.add(Refusal.of("own-en", "publication.refused.own"));
            return;
        }
        sheets.stream()
                .filter(sheet -> plan.entry(sheet).in())
                .filter(sheet ->
                        plan.entry(sheet).chapter() < 1 || plan.entry(sheet).chapter() > number)
                .forEach(sheet -> refusals.add(Refusal.of(
                        "chapter-" + sheet,
                        "publication.refused.chapter",
                        Map.of("sheet", sheet, "chapters", number))));
    }

    private static void texts(Plan plan, List<Refusal> refusals) {
        Stream.of(
                        Map.entry("foreword", plan.foreword()),
                        Map.entry("introduction", plan.introduction()),
                        Map.entry("conclusions", plan.conclusions()),
                        Map.entry("imprint", plan.imprint()))
                .forEach(text -> text.getValue().forEach((language, value) -> {
                    if (value.length() > LONGEST_TEXT) {
                        refusals.add(Refusal.of(
                                text.getKey() + "-" + language,
                                "publication.refused.long",
                                Map.of("length", value.length(), "most", LONGEST_TEXT)));
                    }
                }));
    }

    /// Thirteen digits whose last is right.
    static boolean isIsbn(String typed) {
        var digits = typed.replaceAll("[ -]", "");
        if (!digits.matches("97[89]\\d{10}")) {
            return false;
        }
        var sum = 0;
        for (var index = 0; index < 13; index++) {
            sum += (digits.charAt(index) - '0') * (index % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
