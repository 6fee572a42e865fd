package org.essaim.publication.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.kernel.LocalizedText;
import org.essaim.practices.Sheet;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class ReleasePagesTest {
    private static final UUID OVEN = new UUID(0, 7);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    private BookExamples books;

    @BeforeEach
    void collection() {
        books = new BookExamples(beans);
        books.collection(BookExamples.BREAD, "Le pain", "Bread");
        sheet("Oven", null);
    }

    private void sheet(String title, Sheet.@Nullable Picture picture) {
        var content = books.content(
                BookExamples.BREAD, SheetExamples.french(title, title), SheetExamples.french("Du pain.", "Bread."));
        books.sheet(
                OVEN,
                new Sheet.Content(
                        content.title(),
                        content.summary(),
                        content.sections(),
                        content.organisation(),
                        content.country(),
                        content.city(),
                        content.theme(),
                        content.collection(),
                        content.code(),
                        content.workshop(),
                        content.url(),
                        content.evidence(),
                        picture,
                        content.example(),
                        Sheet.Particulars.NONE));
    }

    private Visitor coordinator() {
        return books.coordinator();
    }

    private void make(Visitor coordinator, String way) {
        books.make(coordinator, BookExamples.BREAD, Map.of("way", way));
    }

    @Test
    void aProofThatNeedsChangesIsNotReleasedUntilItIsFoundRight() {
        var coordinator = coordinator();
        make(coordinator, "proof");
        coordinator.submit("form[action$=/bread/reading]", Map.of("found", "wrong"));
        assertEquals(422, coordinator.status());
        coordinator.submit(
                "form[action$=/bread/reading]", Map.of("found", "wrong", "remark-bread", "The <title> is wrong."));
        assertEquals(
                "The <title> is wrong.", coordinator.page().select("blockquote").text());

        coordinator.submit("form[action$=/bread/release]", Map.of());
        assertEquals(422, coordinator.status());
        coordinator.open("/en/desk/publications");
        coordinator.submit("form[action$=/bread/reading]", Map.of("found", "right"));
        coordinator.submit("form[action$=/bread/release]", Map.of());

        assertEquals("/en/desk/publications?done=released", coordinator.path());
        assertEquals(0, coordinator.page().select("blockquote").size());
    }

    @Test
    void aProofIsSeenByItsMakersUntilTheyReleaseItAndEarlierReleasesStay() {
        var coordinator = coordinator();
        make(coordinator, "proof");
        var reader = visitors.arrive();
        reader.open("/en/publications/bread");
        assertEquals(404, reader.status());
        reader.open("/en/desk/publications/bread/proof/en.pdf");
        assertTrue(reader.path().startsWith("/en/sign-in"), reader.path());
        coordinator.open(
                coordinator.page().select("main a[href$=/proof/en.pdf]").attr("href"));
        assertEquals("%PDF-", new String(coordinator.bytes(), 0, 5, StandardCharsets.US_ASCII));

        coordinator.open("/en/desk/publications");
        coordinator.submit("form[action$=/bread/release]", Map.of("changes", "The <b>first</b>."));
        assertEquals("/en/desk/publications?done=released", coordinator.path());
        assertEquals(
                0, coordinator.page().select("form[action$=/bread/release]").size());

        sheet("Open oven", null);
        make(coordinator, "release");
        reader.open("/en/publications/bread");
        assertEquals(
                List.of("PDF 2", "EPUB 2", "PDF 1", "EPUB 1"),
                reader.page().select("a[href*=/releases/]").eachText());
        assertTrue(reader.page().select("aside").text().contains("The <b>first</b>."));
        reader.open("/en/publications/bread/releases/1.pdf");
        assertEquals("attachment; filename=\"bread-en-1.pdf\"", reader.header("Content-Disposition"));
        reader.open("/en/publications/bread/releases/3.pdf");
        assertEquals(404, reader.status());
        data(reader);
    }

    private static void data(Visitor reader) {
        for (var file :
                List.of("sheets.csv", "figures.csv", "book.xlsx", "book.jsonld", "chapters.bib", "CITATION.cff")) {
            reader.open("/en/publications/bread/data/" + file);
            assertEquals(200, reader.status(), file);
            var once = reader.bytes();
            reader.open("/en/publications/bread/data/" + file);
            assertEquals(
                    new String(once, StandardCharsets.ISO_8859_1),
                    new String(reader.bytes(), StandardCharsets.ISO_8859_1),
                    file);
        }
        reader.open("/en/publications/bread/data/secret.txt");
        assertEquals(404, reader.status());
    }

    @Test
    void aPictureWithoutWordsIsNotReleased() {
        sheet("Oven", new Sheet.Picture("lost", LocalizedText.EMPTY, "A member", "CC BY 4.0"));
        var coordinator = coordinator();
        coordinator.open("/en/desk/publications");

        coordinator.submit("form:has(input[value=bread])", Map.of("way", "release"));

        assertEquals(422, coordinator.status());
        assertEquals(
                "These sheets have a picture without a description for those who do not see it: Oven. Describe the"
                        + " pictures in the sheets, then release. Nothing was changed.",
                coordinator.page().select(".error-summary li").text());
    }

    @Test
    void whatIsWrittenFromRightToLeftIsMarkedInPrintAndTheDeskSaysSo() {
        sheet("الخبز", null);
        var coordinator = coordinator();

        make(coordinator, "release");

        assertEquals(0, coordinator.page().select("main .error").size());
        assertTrue(
                coordinator
                        .page()
                        .select("main li p.small")
                        .text()
                        .contains("The PDF shows � for what its fonts lack: ا ل خ ب ز."),
                coordinator.page().select("main")::text);
    }
}
