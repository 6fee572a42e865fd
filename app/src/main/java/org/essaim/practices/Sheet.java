package org.essaim.practices;

import java.time.Instant;
import java.util.List;
import java.util.SequencedSet;
import org.essaim.directory.Location;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// A published practice as a reader sees it; `location` is where its town lies, as far as the gazetteer knows.
public record Sheet(
        PracticeId id,
        Slug slug,
        Content content,
        int version,
        Instant publishedAt,
        @Nullable Location location) {

    /// A language nobody wants: the best wording in it is the original.
    public static final Language ORIGINAL = new Language("zz");

    /// What a sheet says. `code` orders the sheets of a collection (`1.1.1`); `workshop` is where it was presented;
    /// `url` is the web address as it was printed, which may be broken; `example` marks invented data.
    public record Content(
            LocalizedText title,
            LocalizedText summary,
            List<Section> sections,
            OrganisationId organisation,
            String country,
            @Nullable String city,
            Slug theme,
            @Nullable Slug collection,
            @Nullable String code,
            @Nullable String workshop,
            @Nullable String url,
            List<Evidence> evidence,
            @Nullable Picture picture,
            boolean example) {
        public Content {
            sections = List.copyOf(sections);
            evidence = List.copyOf(evidence);
        }

        /// The same, presented elsewhere, or nowhere.
        public Content in(@Nullable String otherWorkshop) {
            return new Content(
                    title,
                    summary,
                    sections,
                    organisation,
                    country,
                    city,
                    theme,
                    collection,
                    code,
                    otherWorkshop,
                    url,
                    evidence,
                    picture,
                    example);
        }
    }

    /// A part of the story under one of the headings `practices.section.…`: `story`, `difficulties`, `lessons`.
    public record Section(String key, LocalizedText text) {}

    /// A picture kept by `media` under `file`, with what must be said of it.
    public record Picture(String file, LocalizedText alternative, String credit, String licence) {}

    /// The languages in which the sheet can be read.
    public SequencedSet<Language> languages() {
        return content.summary().languages();
    }
}
