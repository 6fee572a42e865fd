package org.essaim.publication.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How the book of a collection is to be made: its design, what its chapters are, which sheets are in it and where, and
/// what was written for it; without a foreword, that of the collection stands. Texts are by language tag, in the light
/// marks of [RichText].
public record Plan(
        Layout layout,
        Chapters chapters,
        List<Map<String, String>> own,
        Map<String, Entry> sheets,
        Map<String, String> introduction,
        Map<String, String> conclusions,
        Map<String, String> imprint,
        String licence,
        String isbn,
        String doi,
        List<String> reading,
        Map<String, String> foreword) {
    private static final Entry USUAL_ENTRY = new Entry(true, 1, 0);

    public static final Plan USUAL = new Plan(
            Layout.USUAL,
            Chapters.THEME,
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            "CC BY 4.0",
            "",
            "",
            List.of(),
            Map.of());

    public Plan {
        own = List.copyOf(own);
        sheets = Map.copyOf(sheets);
        introduction = Map.copyOf(introduction);
        conclusions = Map.copyOf(conclusions);
        imprint = Map.copyOf(imprint);
        reading = List.copyOf(reading);
        foreword = Map.copyOf(Objects.requireNonNullElse(foreword, Map.of()));
    }

    /// What a chapter gathers.
    public enum Chapters {
        THEME,
        COUNTRY,
        SESSION,
        OWN
    }

    /// A sheet's place: whether it is in the book, in which of the own chapters, counted from 1, and where in its
    /// chapter; those of the same `order` stand as in the collection.
    public record Entry(boolean in, int chapter, int order) {}

    /// The same plan with other places for its sheets.
    public Plan with(Map<String, Entry> places) {
        return new Plan(
                layout,
                chapters,
                own,
                places,
                introduction,
                conclusions,
                imprint,
                licence,
                isbn,
                doi,
                reading,
                foreword);
    }

    /// The place of a sheet by its slug; one that nobody placed is in the book.
    public Entry entry(String sheet) {
        return Objects.requireNonNullElse(sheets.get(sheet), USUAL_ENTRY);
    }
}
