package org.essaim.directory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;

/// One line of a list of members: name, country (ISO 3166-1 alpha-2), town, e-mail, role, language, parted by tabs or
/// semicolons. Only the first two must be there.
public record MemberLine(int number, String name, String country, String city, String email, String role, String code) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 200;

    /// The lines that are not blank.
    public static List<MemberLine> read(String list) {
        var lines = new ArrayList<MemberLine>();
        var number = 0;
        for (var text : list.lines().toList()) {
            number++;
            if (!text.isBlank()) {
                lines.add(line(number, text));
            }
        }
        return lines;
    }

    private static MemberLine line(int number, String text) {
        var cells = new ArrayList<>(Arrays.stream(text.split(text.indexOf('\t') < 0 ? ";" : "\t", -1))
                .map(MemberLine::clean)
                .toList());
        while (cells.size() < 6) {
            cells.add("");
        }
        return new MemberLine(
                number,
                cells.get(0),
                cells.get(1).toUpperCase(Locale.ROOT),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5).toLowerCase(Locale.ROOT));
    }

    /// On one line.
    public static String clean(String text) {
        return text.replaceAll("\\p{Cc}+", " ").strip();
    }

    /// Whether it can be kept, once it is clean.
    public static boolean fits(String text) {
        return text.length() <= LONGEST;
    }

    /// What is wrong with it; `reachable` says whether its e-mail is one or missing.
    public Optional<Refusal> refusal(boolean reachable, Set<Language> spoken) {
        var wrong = "";
        if (name.isEmpty()) {
            wrong = "name";
        } else if (!fits(name) || !fits(city) || !fits(role)) {
            wrong = "long";
        } else if (!COUNTRIES.contains(country)) {
            wrong = "country";
        } else if (!reachable) {
            wrong = "email";
        } else if (!code.isEmpty()
                && spoken.stream().noneMatch(one -> one.code().equals(code))) {
            wrong = "language";
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of("list", "directory.refusal.line." + wrong, Map.of("line", number)));
    }

    public Language language(Language usual) {
        return code.isEmpty() ? usual : new Language(code);
    }
}
