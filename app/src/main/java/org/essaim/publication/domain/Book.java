package org.essaim.publication.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.jspecify.annotations.Nullable;

/// One edition of a publication: everything it says, in one language where there is a wording in it and in the original
/// language elsewhere. The web pages, the PDF and the EPUB are all made from it and from nothing else, so that the
/// same book is always the same bytes; kept beside them, it is also what a released edition says for ever.
public record Book(
        Language language,
        String slug,
        int release,
        LocalDate asOf,
        String address,
        Layout layout,
        Wording title,
        Wording summary,
        Wording foreword,
        Matter matter,
        List<Chapter> chapters,
        List<Day> programme) {
    /// Counts up whenever books look different, so that a remake is a new release.
    public static final int DESIGN = 4;

    /// Releases that were made before there were designs and matter are booklets without any.
    public Book {
        layout = Objects.requireNonNullElse(layout, Layout.USUAL);
        matter = Objects.requireNonNullElse(matter, Matter.NONE);
        chapters = List.copyOf(chapters);
        programme = List.copyOf(programme);
    }

    /// Sheets that belong together, mostly those of one theme; `hue` numbers its [org.essaim.site.drawing.Hue].
    public record Chapter(String slug, int hue, Wording title, Wording definition, List<Page> pages) {
        private static final Pattern OTHER = Pattern.compile("(?:country|session|part)-.+");

        /// Its place in addresses: `theme-` and the theme, unless the slug says what else the chapter is.
        public String id() {
            return OTHER.matcher(slug).matches() ? slug : "theme-" + slug;
        }
    }

    /// A practice sheet; `code` is where it stands in its collection, empty if nowhere; `theme` and `spot`, where it
    /// lies, are unknown in releases made before they were kept.
    public record Page(
            String id,
            String code,
            Wording title,
            Wording summary,
            String organisation,
            String country,
            String city,
            String workshop,
            Wording workshopTitle,
            String url,
            List<Section> sections,
            List<Figure> evidence,
            @Nullable Picture picture,
            boolean example,
            @Nullable Wording theme,
            @Nullable Spot spot) {
        /// Short enough to stand on one page with a drawing under it.
        public boolean isShort() {
            return picture == null
                    && sections.isEmpty()
                    && evidence.isEmpty()
                    && title.value().length() < 170
                    && title.value().length() * 2 + summary.value().length() < 1050;
        }

        /// The address of the sheet among all.
        public String slug() {
            return id.substring("sheet-".length());
        }

        /// How a reader would name the sheet: its code and its title.
        public String label() {
            return code.isEmpty() ? title.value() : code + " · " + title.value();
        }
    }

    /// A point on the globe in degrees of WGS 84.
    public record Spot(double latitude, double longitude) {}

    /// A part of a sheet's story; `key` names its heading.
    public record Section(String key, Wording text) {}

    /// A figure as [org.essaim.practices.Evidence] has it.
    public record Figure(
            String measure,
            BigDecimal value,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String method,
            String source) {}

    /// A picture; `file` is empty if it has been lost, then its alternative stands in for it.
    public record Picture(String file, Wording alternative, String credit, String licence) {}

    /// A day of the programme.
    public record Day(int number, LocalDate date, List<Session> sessions) {}

    /// The workshops that ran at the same time.
    public record Session(int number, List<Workshop> workshops) {}

    /// A workshop, or a round table, which has no sheets.
    public record Workshop(String code, boolean roundTable, Wording title, String coordinator, List<Page> presented) {}

    public List<Page> pages() {
        return chapters.stream().flatMap(chapter -> chapter.pages().stream()).toList();
    }

    public long countries() {
        return pages().stream().map(Page::country).distinct().count();
    }
}
