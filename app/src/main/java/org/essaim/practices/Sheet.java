package org.essaim.practices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
            boolean example,
            Particulars particulars) {
        public Content {
            sections = List.copyOf(sections);
            evidence = List.copyOf(evidence);
            particulars = Objects.requireNonNullElse(particulars, Particulars.NONE);
        }

        /// The same in these words.
        public Content worded(LocalizedText otherTitle, LocalizedText otherSummary, List<Section> otherSections) {
            return new Content(
                    otherTitle,
                    otherSummary,
                    otherSections,
                    organisation,
                    country,
                    city,
                    theme,
                    collection,
                    code,
                    workshop,
                    url,
                    evidence,
                    picture,
                    example,
                    particulars);
        }

        /// The same with these particulars.
        public Content described(Particulars other) {
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
                    workshop,
                    url,
                    evidence,
                    picture,
                    example,
                    other);
        }

        /// The same of this organisation in this place.
        public Content of(OrganisationId otherOrganisation, String otherCountry, @Nullable String otherCity) {
            return new Content(
                    title,
                    summary,
                    sections,
                    otherOrganisation,
                    otherCountry,
                    otherCity,
                    theme,
                    collection,
                    code,
                    workshop,
                    url,
                    evidence,
                    picture,
                    example,
                    particulars);
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
                    example,
                    particulars);
        }
    }

    /// What the template asks besides the texts. `activities`, `goals` and `groups` are concepts of the schemes
    /// `activities`, `sdgs` and `target-groups`; `withoutFigures` says why there are none. Whatever is not known is
    /// null, or empty.
    public record Particulars(
            @Nullable Maturity maturity,
            @Nullable Scale scale,
            @Nullable LocalDate begun,
            @Nullable LocalDate ended,
            List<Slug> activities,
            List<Slug> goals,
            List<Slug> groups,
            String withoutFigures,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate verifyBy) {
        public static final Particulars NONE =
                new Particulars(null, null, null, null, List.of(), List.of(), List.of(), "", null, null);

        public Particulars {
            activities = List.copyOf(activities);
            goals = List.copyOf(goals);
            groups = List.copyOf(groups);
        }

        /// How far a practice has proved itself.
        public enum Maturity {
            POTENTIAL,
            PROMISING,
            GOOD,
            INSTITUTIONALISED
        }

        /// How far it reaches.
        public enum Scale {
            LOCAL,
            REGIONAL,
            NATIONAL,
            SEVERAL,
            GLOBAL
        }
    }

    /// A part of the story under one of the headings `practices.section.…`: `story`, `difficulties`, `lessons`, and
    /// those of the template.
    public record Section(String key, LocalizedText text) {}

    /// A picture kept by `media` under `file`, with what must be said of it.
    public record Picture(String file, LocalizedText alternative, String credit, String licence) {}

    /// The languages in which the sheet can be read.
    public SequencedSet<Language> languages() {
        return content.summary().languages();
    }
}
