package org.essaim.review.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.contributions.Submission;
import org.essaim.fair.assignment.Level;
import org.essaim.fair.assignment.Preference;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.ReaderProfile;
import org.essaim.review.usecases.DescribeReader;
import org.springframework.util.MultiValueMap;

/// What was typed about a reader, as it was typed. `most` that is no number is kept, and refused as too low.
public record ReaderForm(
        Map<String, String> levels,
        Set<String> themes,
        String organisation,
        String networks,
        String most,
        Map<String, String> wishes) {
    private static final String LEVEL = "level-";
    private static final String WISH = "wish-";
    private static final int NO_NUMBER = -1;

    static ReaderForm of(ReaderProfile profile) {
        var levels = new HashMap<String, String>();
        profile.levels().forEach((language, level) -> levels.put(language.code(), level.name()));
        var themes = new HashSet<String>();
        profile.themes().forEach(theme -> themes.add(theme.value()));
        return new ReaderForm(
                levels,
                themes,
                profile.organisation(),
                String.join("\n", profile.networks()),
                profile.most().isPresent() ? String.valueOf(profile.most().getAsInt()) : "",
                Map.of());
    }

    static ReaderForm of(DescribeReader.Own own) {
        var form = of(own.described().profile().orElse(ReaderProfile.NONE));
        var wishes = new HashMap<String, String>();
        for (Submission submission : own.desk().list().cases()) {
            var wish = own.wishes().get(submission.id());
            if (wish != null) {
                wishes.put(submission.number(), wish.name());
            }
        }
        return new ReaderForm(form.levels(), form.themes(), form.organisation(), form.networks(), form.most(), wishes);
    }

    static ReaderForm read(MultiValueMap<String, String> typed) {
        var levels = new HashMap<String, String>();
        var wishes = new HashMap<String, String>();
        typed.forEach((field, values) -> {
            if (field.startsWith(LEVEL) && !values.getFirst().isBlank()) {
                levels.put(field.substring(LEVEL.length()), values.getFirst());
            }
            if (field.startsWith(WISH) && !values.getFirst().isBlank()) {
                wishes.put(field.substring(WISH.length()), values.getFirst());
            }
        });
        return new ReaderForm(
                levels,
                new HashSet<>(typed.getOrDefault("themes", List.of())),
                one(typed, "organisation"),
                one(typed, "networks"),
                one(typed, "most"),
                wishes);
    }

    private static String one(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.replace("\u0000", "").strip();
    }

    public String level(Language language) {
        return levels.getOrDefault(language.code(), "");
    }

    public String wish(Submission submission) {
        return wishes.getOrDefault(submission.number(), "");
    }

    ReaderProfile profile() {
        var known = new HashMap<Language, Level>();
        levels.forEach((code, level) -> {
            if (Language.isTag(code)) {
                Level.parse(level).ifPresent(read -> known.put(new Language(code), read));
            }
        });
        var slugs = new HashSet<Slug>();
        themes.stream().filter(Slug::isSlug).forEach(theme -> slugs.add(new Slug(theme)));
        return new ReaderProfile(
                known,
                slugs,
                organisation,
                Stream.of(networks.split("\\R"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList(),
                most.isEmpty() ? OptionalInt.empty() : OptionalInt.of(whole(most)));
    }

    private static int whole(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : NO_NUMBER;
    }

    Map<String, Preference> preferences() {
        var preferences = new HashMap<String, Preference>();
        wishes.forEach((number, wish) -> List.of(Preference.values()).stream()
                .filter(known -> known.name().equals(wish))
                .forEach(known -> preferences.put(number, known)));
        return preferences;
    }
}
