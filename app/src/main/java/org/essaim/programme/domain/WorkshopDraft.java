package org.essaim.programme.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.programme.Programme.Kind;

/// A workshop as it was typed. Refuses what no programme could show: no code or an odd one, no day, no number of a
/// session, no title, texts that are too long, sheets in a round table.
public record WorkshopDraft(
        String code,
        String date,
        String session,
        String kind,
        Map<Language, String> titles,
        String theme,
        String coordinator,
        Set<String> presented) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_TEXT = 300;
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    public WorkshopDraft {
        presented = Set.copyOf(presented);
    }

    public List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (titles.values().stream().allMatch(String::isBlank)) {
            titles.keySet().stream()
                    .findFirst()
                    .ifPresent(first -> refusals.add(Refusal.of("title-" + first, "programme.refused.title")));
        }
        titles.forEach((language, title) -> refuseLong("title-" + language, title, refusals));
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            refusals.add(Refusal.of("code", "programme.refused.code", Map.of("most", LONGEST_CODE)));
        }
        if (day().isEmpty()) {
            refusals.add(Refusal.of("date", "programme.refused.date"));
        }
        if (number().isEmpty()) {
            refusals.add(Refusal.of("session", "programme.refused.session"));
        }
        refuseLong("coordinator", coordinator, refusals);
        if (read() == Kind.ROUND_TABLE && !presented.isEmpty()) {
            refusals.add(Refusal.of("kind", "programme.refused.round-table"));
        }
        return refusals;
    }

    public Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date)).filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public Optional<Integer> number() {
        return Optional.of(session)
                .filter(typed -> typed.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf);
    }

    public Kind read() {
        return kind.equals(Kind.ROUND_TABLE.name()) ? Kind.ROUND_TABLE : Kind.INITIATIVES;
    }

    private static void refuseLong(String field, String text, List<Refusal> refusals) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            refusals.add(Refusal.of(field, "programme.refused.long", Map.of("most", LONGEST_TEXT)));
        }
    }
}
