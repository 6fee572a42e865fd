package org.essaim.publication.usecases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.core.VeraPDFException;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class BookPressTest {
    private static final Book ENGLISH = BilbaoBook.in(Language.EN);
    private static final Book FRENCH = BilbaoBook.in(Language.FR);
    private static final Book HOSTILE = HostileBook.in(new Language("de"), "field.png");

    @TempDir
    static Path made;

    private static PressOrder.Report report = new PressOrder.Report(List.of());

    @BeforeAll
    static void press() throws IOException {
        Files.createDirectories(made.resolve("pictures"));
        var field = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        var pen = field.createGraphics();
        pen.setColor(Color.GREEN.darker());
        pen.fillRect(0, 0, 640, 400);
        pen.dispose();
        ImageIO.write(field, "png", made.resolve("pictures/field.png").toFile());
        report = Pressing.press(made, ENGLISH, FRENCH, HOSTILE);
    }

    private static PrintedBook printed(Book book) throws IOException {
        return PrintedBook.read(made.resolve(book.language() + ".pdf"));
    }

    @Test
    void everyEditionIsMade() {
        assertTrue(report.editions().stream().allMatch(PressOrder.Pressed::isDone), report::toString);
        assertTrue(report.editions().getFirst().pages() >= 60, report::toString);
    }

    @Test
    void thePdfIsAccessibleAndMadeToLast() throws IOException, VeraPDFException {
        for (var book : List.of(ENGLISH, FRENCH, HOSTILE)) {
            var file = made.resolve(book.language() + ".pdf");
            assertEquals(Set.of(), Judges.faults(file, PDFAFlavour.PDFUA_1), "PDF/UA-1 " + book.language());
            assertEquals(Set.of(), Judges.faults(file, PDFAFlavour.PDFA_2_A), "PDF/A-2a " + book.language());
        }
    }

    @Test
    void theEpubHasNoErrorsAndNoWarnings() {
        for (var book : List.of(ENGLISH, FRENCH, HOSTILE)) {
            assertEquals(List.of(), Judges.faults(made.resolve(book.language() + ".epub")), "EPUB " + book.language());
        }
    }

    @Test
    void everySheetIsThereInOrderOnItsOwnPage() throws IOException {
        for (var book : List.of(ENGLISH, FRENCH)) {
            var pages = printed(book)
                    .pagesOf(book.pages().stream()
                            .map(page -> page.title().value())
                            .toList());
            assertEquals(pages.stream().sorted().distinct().toList(), pages);
        }
    }

    @Test
    void theTableOfContentsTellsTheTruth() throws IOException {
        for (var book : List.of(ENGLISH, FRENCH, HOSTILE)) {
            var printed = printed(book);
            for (var page : book.pages()) {
                var title = page.title().value();
                assertEquals(printed.folioOf(title), printed.contentsSay(title), title);
            }
        }
    }

    @Test
    void nothingIsPrintedOutsideTheMargins() throws IOException {
        for (var book : List.of(ENGLISH, FRENCH, HOSTILE)) {
            assertEquals(List.of(), printed(book).outside());
        }
    }

    @Test
    void whatPeopleTypedIsPrintedAsTheyTypedIt() throws IOException {
        var text = printed(HOSTILE).text();

        assertTrue(text.contains("<script>alert(1)</script>"));
        assertTrue(text.contains("&nbsp; <!-- --> {{x}} ${y}"));
        assertTrue(text.contains("Хляб за всички"));
    }

    @Test
    void theSameBookIsTheSameBytes(@TempDir Path again) throws IOException {
        Pressing.press(again, ENGLISH);

        for (var file : List.of("en.pdf", "en.epub")) {
            assertArrayEquals(Files.readAllBytes(made.resolve(file)), Files.readAllBytes(again.resolve(file)), file);
        }
    }

    @Test
    void aSheetThatTheEngineCannotSetIsNamed(@TempDir Path folder) {
        var edition = Pressing.edition(ENGLISH);
        var broken = ENGLISH.pages().get(2);
        var end = edition.document().indexOf("</p>", edition.document().indexOf("id=\"" + broken.id() + "\""));
        var document = new StringBuilder(edition.document())
                .insert(end, "<unbound:name/>")
                .toString();
        var wrong = edition.with(document);

        assertEquals(broken.title().value(), BrokenSheet.in(wrong, BookFonts.load(), folder));
    }

    @Test
    void whatTheFontsLackIsAMarkInPrintAndStaysInTheEpub(@TempDir Path folder) throws IOException, VeraPDFException {
        var chapter = ENGLISH.chapters().getFirst();
        var page = chapter.pages().getFirst();
        var korean = new Book.Page(
                page.id(),
                page.code(),
                page.title(),
                new Wording(Language.EN, "한국 is Korea"),
                "Café ☕️ جمعية",
                page.country(),
                page.city(),
                page.workshop(),
                page.workshopTitle(),
                page.url(),
                page.sections(),
                page.evidence(),
                page.picture(),
                page.example(),
                page.theme(),
                page.spot());
        var book = new Book(
                ENGLISH.language(),
                ENGLISH.slug(),
                1,
                ENGLISH.asOf(),
                ENGLISH.address(),
                ENGLISH.layout(),
                ENGLISH.title(),
                ENGLISH.summary(),
                ENGLISH.foreword(),
                ENGLISH.matter(),
                List.of(new Book.Chapter(
                        chapter.slug(), chapter.hue(), chapter.title(), chapter.definition(), List.of(korean))),
                List.of());

        var report = Pressing.press(folder, book);

        assertTrue(report.editions().getFirst().isDone(), report::toString);
        var printed = PrintedBook.read(folder.resolve("en.pdf")).text();
        assertTrue(printed.contains("\uFFFD is Korea"), printed);
        assertTrue(printed.contains("Café \uFFFD \uFFFD"), printed);
        assertEquals(Set.of(), Judges.faults(folder.resolve("en.pdf"), PDFAFlavour.PDFUA_1));
        assertEquals(Set.of(), Judges.faults(folder.resolve("en.pdf"), PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), Judges.faults(folder.resolve("en.epub")));
        try (var epub = new ZipFile(folder.resolve("en.epub").toFile())) {
            var entry = epub.getEntry("book/" + chapter.id() + ".xhtml");
            var text = new String(epub.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("한국 is Korea") && text.contains("☕️ جمعية"), text);
        }
    }
}
