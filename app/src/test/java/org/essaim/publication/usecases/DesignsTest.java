package org.essaim.publication.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.essaim.kernel.Language;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Every design on every size of paper in every language, held against the judges and read as a reader reads.
class DesignsTest {
    @TempDir
    private Path made;

    @ParameterizedTest
    @CsvSource({
        "BOOKLET,A5,false",
        "BOOKLET,A4,false",
        "REPORT,A4,false",
        "REPORT,A5,true",
        "SHEETS,A4,true",
        "SHEETS,A5,false"
    })
    void aSmallBookInEveryDesign(Layout.Design design, Layout.Size size, boolean marks) throws Exception {
        var layout = new Layout(design, size, marks);
        Files.createDirectories(made.resolve("pictures"));
        var field = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        var pen = field.createGraphics();
        pen.setColor(Color.GREEN.darker());
        pen.fillRect(0, 0, 640, 400);
        pen.dispose();
        ImageIO.write(field, "png", made.resolve("pictures/field.png").toFile());
        check(List.of(SmallBook.in(Language.EN, layout, "field.png"), SmallBook.in(Language.FR, layout, "field.png")));
        var english = made.resolve("en.pdf");
        var printed = PrintedBook.read(english);
        var first = printed.labels().indexOf("1");
        var last = printed.pages().size();
        assertEquals(
                List.of(),
                PagePictures.differences(
                        design.word() + "-" + size, english, List.of(0, 2, first, first + 1, last - 5, last - 4)));
    }

    /// Twelve books of more than a hundred pages take many minutes: they are made by `./essaim test --full`.
    @Test
    @EnabledIfSystemProperty(named = "essaim.full", matches = "true")
    void theWholeBilbaoBookInEveryDesign() throws Exception {
        for (var design : Layout.Design.values()) {
            for (var size : Layout.Size.values()) {
                var layout = new Layout(design, size, false);
                check(List.of(BilbaoBook.in(Language.EN, layout), BilbaoBook.in(Language.FR, layout)));
            }
        }
    }

    private void check(List<Book> books) throws IOException, VeraPDFException {
        var report = Pressing.press(made, books.toArray(Book[]::new));
        assertTrue(report.editions().stream().allMatch(PressOrder.Pressed::isDone), report::toString);
        for (var book : books) {
            var name = book.layout() + " " + book.language();
            var file = made.resolve(book.language() + ".pdf");
            assertEquals(Set.of(), Judges.faults(file, PDFAFlavour.PDFUA_1), "PDF/UA-1 " + name);
            assertEquals(Set.of(), Judges.faults(file, PDFAFlavour.PDFA_2_A), "PDF/A-2a " + name);
            assertEquals(List.of(), Judges.faults(made.resolve(book.language() + ".epub")), "EPUB " + name);
            var printed = PrintedBook.read(file);
            assertEquals(List.of(), printed.outside(), "clipped " + name);
            assertEquals(List.of(), PrintedBook.lost(file), "links " + name);
            inOrder(book, printed, name);
        }
    }

    private static void inOrder(Book book, PrintedBook printed, String name) {
        var titles = book.pages().stream().map(page -> page.title().value()).toList();
        var pages = printed.pagesOf(titles);
        assertEquals(pages.stream().sorted().toList(), pages, "order " + name);
        if (book.layout().isOneSheetPerPage()) {
            assertEquals(pages.stream().distinct().toList(), pages, "one page each " + name);
        }
        for (var title : titles) {
            assertEquals(printed.folioOf(title), printed.contentsSay(title), name + ": " + title);
        }
    }
}
