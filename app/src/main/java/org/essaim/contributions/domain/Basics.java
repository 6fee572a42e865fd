package org.essaim.contributions.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;

/// What every first stage asks: who answers, from where, whom to write to, and what it is about. Kept as typed, each on
/// one line; blank where nothing was. `country` is ISO 3166-1 alpha-2, `theme` a concept's slug, `language` that of the
/// answers.
public record Basics(
        String organisation,
        String country,
        String city,
        String email,
        String role,
        String title,
        String theme,
        String language) {
    public static final Basics EMPTY = new Basics("", "", "", "", "", "", "", "");

    public static final List<String> ORGANISATION_FIELDS = List.of("organisation", "country", "city", "email", "role");
    public static final List<String> PRACTICE_FIELDS = List.of("title", "theme", "language");
    public static final List<String> INTEREST_FIELDS =
            List.of("organisation", "country", "city", "email", "role", "language");
    private static final List<String> ALL = List.copyOf(EMPTY.values().keySet());

    /// What a call asks of these: one for interest asks for no practice.
    public static List<String> asked(Call call) {
        return call.asksForPractices() ? ALL : INTEREST_FIELDS;
    }

    /// What is not asked follows from what is: an interest is called after whoever has it.
    public Basics completed(Call call) {
        return call.asksForPractices() ? this : with(Map.of("title", organisation, "theme", ""));
    }

    public Basics {
        organisation = TypedText.line(organisation);
        country = TypedText.line(country);
        city = TypedText.line(city);
        email = TypedText.line(email);
        role = TypedText.line(role);
        title = TypedText.line(title);
        theme = TypedText.line(theme);
        language = TypedText.line(language);
    }

    public static Basics of(Map<String, String> values) {
        return EMPTY.with(values);
    }

    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("organisation", organisation);
        values.put("country", country);
        values.put("city", city);
        values.put("email", email);
        values.put("role", role);
        values.put("title", title);
        values.put("theme", theme);
        values.put("language", language);
        return values;
    }

    public String get(String field) {
        return values().getOrDefault(field, "");
    }

    /// The same with some fields changed; others stay.
    public Basics with(Map<String, String> changed) {
        var all = values();
        all.replaceAll((field, value) -> changed.getOrDefault(field, value));
        return new Basics(
                all.getOrDefault("organisation", ""),
                all.getOrDefault("country", ""),
                all.getOrDefault("city", ""),
                all.getOrDefault("email", ""),
                all.getOrDefault("role", ""),
                all.getOrDefault("title", ""),
                all.getOrDefault("theme", ""),
                all.getOrDefault("language", ""));
    }
}
