package org.essaim.practices.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Evidence;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.WebAddress;
import org.essaim.practices.usecases.ReadSheet;
import org.jspecify.annotations.Nullable;

/// A whole sheet as programs read it: every language, every figure with what makes it checkable. `printedUrl` is what
/// was printed, `url` the same as far as it can be a link.
record SheetData(
        String id,
        String slug,
        String address,
        int version,
        String publishedAt,
        String licence,
        Map<String, Wording> title,
        Map<String, Wording> summary,
        List<Section> sections,
        String organisation,
        String country,
        @Nullable String city,
        @Nullable Place location,
        String theme,
        @Nullable String collection,
        @Nullable String code,
        @Nullable String workshop,
        @Nullable String url,
        @Nullable String printedUrl,
        List<Figure> evidence,
        @Nullable Picture picture,
        List<String> languages,
        boolean example,
        String level,
        List<String> missing,
        Template template) {

    /// What the template says besides the texts, as far as it is known.
    record Template(
            @Nullable String maturity,
            @Nullable String scale,
            @Nullable String begun,
            @Nullable String ended,
            List<String> activities,
            List<String> goals,
            List<String> groups,
            String withoutFigures,
            @Nullable String verifiedOn,
            @Nullable String verifyBy) {
        static Template of(Sheet.Particulars particulars) {
            return new Template(
                    code(particulars.maturity()),
                    code(particulars.scale()),
                    text(particulars.begun()),
                    text(particulars.ended()),
                    particulars.activities().stream().map(Slug::value).toList(),
                    particulars.goals().stream().map(Slug::value).toList(),
                    particulars.groups().stream().map(Slug::value).toList(),
                    particulars.withoutFigures(),
                    text(particulars.verifiedOn()),
                    text(particulars.verifyBy()));
        }

        private static @Nullable String code(@Nullable Enum<?> value) {
            return value == null ? null : value.name().toLowerCase(Locale.ROOT);
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    record Wording(String text, String origin, boolean stale) {}

    record Section(String key, Map<String, Wording> text) {}

    /// A picture at its address, with what must be said of it.
    record Picture(String url, Map<String, Wording> alternative, String credit, String licence) {}

    record Place(double latitude, double longitude) {}

    record Figure(
            String measure,
            BigDecimal value,
            String unit,
            @Nullable String from,
            @Nullable String until,
            String method,
            String source) {}

    static SheetData of(ReadSheet.Reading reading, String address) {
        var sheet = reading.row().sheet();
        var content = sheet.content();
        var filled = org.essaim.practices.domain.Template.of(content);
        return new SheetData(
                sheet.id().value().toString(),
                sheet.slug().value(),
                address + "/en/practices/" + sheet.slug(),
                sheet.version(),
                sheet.publishedAt().toString(),
                "CC-BY-4.0",
                wordings(content.title()),
                wordings(content.summary()),
                content.sections().stream()
                        .map(section -> new Section(section.key(), wordings(section.text())))
                        .toList(),
                reading.row().organisation(),
                content.country(),
                content.city(),
                place(sheet),
                content.theme().value(),
                Optional.ofNullable(content.collection()).map(Slug::value).orElse(null),
                content.code(),
                content.workshop(),
                Optional.ofNullable(content.url()).flatMap(WebAddress::live).orElse(null),
                content.url(),
                content.evidence().stream().map(SheetData::figure).toList(),
                picture(content.picture(), address),
                sheet.languages().stream().map(Object::toString).toList(),
                content.example(),
                filled.level().name().toLowerCase(Locale.ROOT),
                filled.missing(),
                Template.of(content.particulars()));
    }

    private static @Nullable Picture picture(Sheet.@Nullable Picture picture, String address) {
        return picture == null
                ? null
                : new Picture(
                        address + "/media/" + picture.file() + "/1280",
                        wordings(picture.alternative()),
                        picture.credit(),
                        picture.licence());
    }

    private static @Nullable Place place(Sheet sheet) {
        var location = sheet.location();
        return location == null ? null : new Place(location.latitude(), location.longitude());
    }

    private static Figure figure(Evidence evidence) {
        return new Figure(
                evidence.measure(),
                evidence.value(),
                evidence.unit(),
                evidence.from() == null ? null : evidence.from().toString(),
                evidence.until() == null ? null : evidence.until().toString(),
                evidence.method(),
                evidence.source());
    }

    private static Map<String, Wording> wordings(LocalizedText text) {
        var values = new TreeMap<String, Wording>();
        text.passages()
                .forEach((language, passage) -> values.put(
                        language.code(),
                        new Wording(
                                passage.value(), passage.origin().name().toLowerCase(Locale.ROOT), passage.stale())));
        return values;
    }
}
