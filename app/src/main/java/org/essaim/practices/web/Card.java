package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.search.Part;
import org.essaim.site.drawing.Hue;

/// A sheet in a list: `title` and `summary` in parts, marked where they answer the reader's words, each in the language
/// it is really in; `organisation` and `place` may be empty.
public record Card(
        String href,
        Wording title,
        List<Part> titleParts,
        String organisation,
        String place,
        String country,
        String city,
        Subject theme,
        Language summaryLanguage,
        List<Part> summary,
        List<Language> languages,
        String workshop,
        boolean example) {

    /// A theme as a reader sees it: its name, the page it has, its mark.
    public record Subject(String slug, Wording label, String href, Hue hue) {}
}
