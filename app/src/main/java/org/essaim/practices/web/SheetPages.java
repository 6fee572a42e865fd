package org.essaim.practices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotFound;
import org.essaim.media.Media;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.Citation;
import org.essaim.practices.domain.Template;
import org.essaim.practices.domain.WebAddress;
import org.essaim.practices.usecases.LookAfterSheet;
import org.essaim.practices.usecases.ReadSheet;
import org.essaim.practices.usecases.ReadSheet.Reading;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.essaim.practices.web.SheetPage.Chapter;
import org.essaim.practices.web.SheetPage.Cited;
import org.essaim.practices.web.SheetPage.Edition;
import org.essaim.practices.web.SheetPage.InCollection;
import org.essaim.practices.web.SheetPage.Neighbour;
import org.essaim.search.Facet;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.essaim.site.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one sheet, and the sheet as a reference for other programs.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/practices")
class SheetPages {
    private static final int PICTURE_WIDTH = 1280;

    private final ReadSheet sheets;
    private final CollectionWays ways;
    private final Cards cards;
    private final TemplateFacts facts;
    private final PublicAddress address;
    private final Media media;

    SheetPages(
            ReadSheet sheets,
            CollectionWays ways,
            Cards cards,
            TemplateFacts facts,
            PublicAddress address,
            Media media) {
        this.facts = facts;
        this.media = media;
        this.ways = ways;
        this.sheets = sheets;
        this.cards = cards;
        this.address = address;
    }

    @GetMapping("/{slug}")
    PageView sheet(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response) {
        var found = sheets.read(slug, version);
        found.filter(Reading::isEarlier).ifPresent(_ -> response.setHeader("X-Robots-Tag", "noindex"));
        return found.map(reading -> PageView.of("practices/sheet", page(reading, frame, viewer)))
                .or(() -> sheets.withdrawn(slug).map(SheetPages::gone))
                .orElseThrow(() -> new NotFound("sheet"));
    }

    private static PageView gone(ReadSheet.Withdrawn withdrawn) {
        var page = new WithdrawnPage(withdrawn.reason().code(), LocalDate.ofInstant(withdrawn.at(), ZoneOffset.UTC));
        return new PageView("practices/withdrawn", page, HttpStatus.GONE);
    }

    private SheetPage page(Reading reading, Frame frame, Viewer viewer) {
        var sheet = reading.row().sheet();
        var content = sheet.content();
        var site = Optional.ofNullable(content.url()).flatMap(WebAddress::live);
        var address = frame.href("/practices/" + sheet.slug());
        return new SheetPage(
                sheet.slug().value(),
                frame.best(content.title()),
                frame.best(content.summary()),
                Template.inOrder(content.sections()).stream()
                        .filter(section -> !section.text().isEmpty())
                        .map(section -> new Chapter(section.key(), frame.best(section.text())))
                        .toList(),
                reading.row().organisation(),
                frame.href("/organisations/" + reading.row().organisationSlug()),
                Cards.place(frame, content.country(), Optional.ofNullable(content.city())),
                CatalogueAddress.only(frame, Facet.COUNTRY, content.country()),
                cards.subject(content.theme(), frame),
                reading.collection()
                        .map(collection -> new InCollection(
                                frame.best(collection.title()),
                                frame.href("/collections/" + collection.slug()),
                                Objects.requireNonNullElse(content.code(), ""))),
                Objects.requireNonNullElse(content.workshop(), ""),
                workshop(content).map(frame::href).orElse(""),
                List.copyOf(sheet.languages()),
                content.summary().best(Sheet.ORIGINAL).language(),
                site.orElse(""),
                site.isPresent() ? "" : Objects.requireNonNullElse(content.url(), ""),
                content.evidence(),
                Optional.ofNullable(content.picture()),
                Optional.ofNullable(content.picture()).flatMap(picture -> media.size(picture.file(), PICTURE_WIDTH)),
                content.example(),
                isStale(content, frame),
                cited(reading, frame),
                related(reading, frame),
                reading.versions().stream()
                        .map(version -> new Edition(
                                version.number(),
                                LocalDate.ofInstant(version.publishedAt(), ZoneOffset.UTC),
                                address + "?version=" + version.number(),
                                version.number() == 1
                                        ? ""
                                        : address + "/changes?from=" + (version.number() - 1) + "&to="
                                                + version.number()))
                        .toList(),
                sheet.version(),
                reading.isEarlier() ? address : "",
                LookAfterSheet.mayLookAfter(viewer, reading.collection())
                        ? frame.href("/desk/practices/" + sheet.slug())
                        : "",
                facts.of(content, frame),
                content.particulars().withoutFigures(),
                Template.of(content).level().name().toLowerCase(Locale.ROOT),
                comparison(reading, frame));
    }

    private Optional<String> workshop(Sheet.Content content) {
        var collection = content.collection();
        var workshop = content.workshop();
        return collection == null || workshop == null ? Optional.empty() : ways.workshop(collection, workshop);
    }

    /// Beside those that are closest; empty where there are none.
    private static String comparison(Reading reading, Frame frame) {
        var slugs = Stream.concat(Stream.of(reading.row()), reading.related().stream())
                .limit(ComparisonPages.MOST)
                .map(row -> row.sheet().slug().value())
                .toList();
        return slugs.size() < 2 ? "" : ComparisonPages.address(frame, slugs);
    }

    private static boolean isStale(Sheet.Content content, Frame frame) {
        return Stream.concat(
                        Stream.of(content.title(), content.summary()),
                        content.sections().stream().map(Sheet.Section::text))
                .map(text -> text.passages().get(frame.best(text).language()))
                .anyMatch(passage -> passage != null && passage.stale());
    }

    @GetMapping("/{slug}.bib")
    ResponseEntity<byte[]> bibtex(Frame frame, @PathVariable String slug) {
        var text = citation(sheets.read(slug), frame).bibtex();
        return file(slug + ".bib", "application/x-bibtex;charset=UTF-8", text);
    }

    @GetMapping("/{slug}.json")
    ResponseEntity<byte[]> csl(Frame frame, @PathVariable String slug) {
        var text = citation(sheets.read(slug), frame).csl();
        return file(slug + ".json", "application/vnd.citationstyles.csl+json", text);
    }

    private static ResponseEntity<byte[]> file(String name, String type, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Citation citation(Reading reading, Frame frame) {
        var sheet = reading.row().sheet();
        var title = frame.best(sheet.content().title());
        return new Citation(
                sheet.slug().value(),
                reading.row().organisation(),
                title.value(),
                reading.collection()
                        .map(collection -> frame.best(collection.title()).value())
                        .orElse(""),
                published(sheet),
                address.of(frame.language(), "/practices/" + sheet.slug())
                        + (reading.isEarlier() ? "?version=" + sheet.version() : ""),
                title.language().code());
    }

    private Cited cited(Reading reading, Frame frame) {
        var citation = citation(reading, frame);
        var sheet = reading.row().sheet();
        var text = frame.text(
                citation.collection().isEmpty() ? "practices.cite.alone" : "practices.cite.collected",
                Map.of(
                        "author",
                        citation.author(),
                        "title",
                        citation.title(),
                        "collection",
                        citation.collection(),
                        "date",
                        frame.date(citation.published()),
                        "address",
                        citation.address()));
        var path = "/practices/" + sheet.slug();
        return new Cited(
                text, frame.href(path + ".bib"), frame.href(path + ".json"), "/api/v1" + path, citation.address());
    }

    private List<Neighbour> related(Reading reading, Frame frame) {
        var own = reading.row().sheet().content();
        return reading.related().stream()
                .map(row -> new Neighbour(cards.of(List.of(row), frame, "").getFirst(), why(own, row)))
                .toList();
    }

    private static String why(Sheet.Content own, Row other) {
        var theme = other.sheet().content().theme().equals(own.theme());
        var country = other.sheet().content().country().equals(own.country());
        return theme && country ? "both" : theme ? "theme" : "country";
    }

    private static LocalDate published(Sheet sheet) {
        return LocalDate.ofInstant(sheet.publishedAt(), ZoneOffset.UTC);
    }
}
