package org.essaim.publication.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.Directory;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class PlanPagesTest {
    private static final String PLAN = "/en/desk/publications/bread/plan";
    private static final String FORM = "form[action$=/plan]";
    private static final String LOGOS = "form[action$=/logos]";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Directory directory;

    @Autowired
    private Visitors visitors;

    private BookExamples books;

    @BeforeEach
    void collection() {
        books = new BookExamples(beans);
        books.collection(BookExamples.BREAD, "Le pain", "Bread");
        for (var title : List.of("Oven", "Mill")) {
            books.sheet(
                    UUID.randomUUID(),
                    books.content(
                            BookExamples.BREAD,
                            SheetExamples.french(title, title),
                            SheetExamples.french("Du pain.", "Bread.")));
        }
    }

    private Visitor coordinator() {
        return books.coordinator();
    }

    private Visitor made(Visitor coordinator) {
        books.make(coordinator, BookExamples.BREAD, Map.of());
        var reader = visitors.arrive();
        reader.open("/en/publications/bread/read");
        return reader;
    }

    @Test
    void aBookIsMadeAsItsPlanSays() {
        var coordinator = coordinator();
        coordinator.open("/en/desk/publications");
        coordinator.open(coordinator.page().select("main a[href$=/plan]").attr("href"));
        assertEquals(
                "BOOKLET",
                coordinator.page().select("input[name=design][checked]").val());

        coordinator.submitAll(
                FORM,
                Map.of(
                        "design", List.of("REPORT"),
                        "size", List.of("A4"),
                        "chapters", List.of("OWN"),
                        "own-en", List.of("First things\nSecond things"),
                        "own-fr", List.of("D’abord\nEnsuite"),
                        "chapter-mill", List.of("1"),
                        "chapter-oven", List.of("2"),
                        "introduction-en", List.of("## Why bread\n\nBecause *everyone* eats."),
                        "isbn", List.of("978-3-16-148410-0")));
        assertEquals(PLAN + "?done=saved", coordinator.path());
        assertEquals(
                "REPORT",
                coordinator.page().select("input[name=design][checked]").val());

        var reader = made(coordinator);
        assertEquals(
                List.of("First things", "Second things"),
                reader.page().select(".opener-title").eachText());
        assertEquals(
                List.of("Mill", "Oven"), reader.page().select(".sheet-title").eachText());
        reader.open("/en/publications/bread/read/sheet-mill");
        assertEquals("Mill", reader.page().select("h1").text());
        assertEquals(
                "/en/publications/bread/read/sheet-oven",
                reader.page().select("a[rel=next]").attr("href"));
        reader.open("/en/publications/bread/read/introduction");
        assertEquals("Why bread", reader.page().select(".rich h2").text());
        assertEquals("everyone", reader.page().select(".rich i").text());
        reader.open("/fr/publications/bread/read/introduction");
        assertEquals("en", reader.page().select(".rich").attr("lang"));
    }

    @Test
    void whatIsLeftOutIsInNoPartOfTheBook() {
        var coordinator = coordinator();
        coordinator.open(PLAN);
        coordinator.submitAll(FORM, Map.of("in", List.of("mill"), "chapters", List.of("COUNTRY")));

        var reader = made(coordinator);

        assertEquals(List.of("Spain"), reader.page().select(".opener-title").eachText());
        assertEquals(List.of("Mill"), reader.page().select(".sheet-title").eachText());
    }

    @Test
    void aPlanOfWhichNoBookCanBeMadeIsRefusedAllAtOnceAndKeepsWhatWasTyped() {
        var coordinator = coordinator();
        coordinator.open(PLAN);

        coordinator.submitAll(
                FORM,
                Map.of(
                        "in", List.of(),
                        "chapters", List.of("OWN"),
                        "introduction-en", List.of("Kept <b>as typed</b>."),
                        "isbn", List.of("978-3-16-148410-1"),
                        "doi", List.of("https://doi.org/10.1/x"),
                        "licence", List.of("")));

        assertEquals(422, coordinator.status());
        assertEquals(5, coordinator.page().select(".error-summary li").size());
        assertEquals(
                "Kept <b>as typed</b>.",
                coordinator.page().select("#introduction-en").text());
        assertEquals("978-3-16-148410-1", coordinator.page().select("#isbn").val());
    }

    @Test
    void aPlanThatSomeoneElseChangedIsNotOverwritten() {
        var one = coordinator();
        var other = coordinator();
        one.open(PLAN);
        other.open(PLAN);
        one.submit(FORM, Map.of("licence", "CC BY-SA 4.0"));

        other.submit(FORM, Map.of("licence", "CC0"));

        assertEquals(422, other.status());
        assertEquals("CC0", other.page().select("#licence").val());
        one.open(PLAN);
        assertEquals("CC BY-SA 4.0", one.page().select("#licence").val());
    }

    @Test
    void practicesAreFoundByWordsAndLeftOutTogether() {
        var coordinator = coordinator();
        coordinator.open(PLAN);
        coordinator.submit(FORM, Map.of("find", "MÍLL", "do", "find", "licence", "CC0"));
        assertEquals(200, coordinator.status());
        assertEquals(
                List.of("Mill"),
                coordinator.page().select("tbody tr:not([hidden]) th").eachText());
        assertEquals("CC0", coordinator.page().select("#licence").val());

        coordinator.submit(FORM, Map.of("do", "leave-out"));
        assertEquals(
                List.of("oven"),
                coordinator.page().select("input[name=in][checked]").eachAttr("value"));
        coordinator.submit(FORM, Map.of("find", ""));
        assertEquals(PLAN + "?done=saved", coordinator.path());
        assertEquals(
                List.of("oven"),
                coordinator.page().select("input[name=in][checked]").eachAttr("value"));
    }

    @Test
    void partnersStandInTheImprintWithTheirNames() throws IOException {
        var coordinator = coordinator();
        coordinator.open(PLAN);
        coordinator.submitWithFiles(LOGOS, Map.of(), Map.of());
        assertEquals(422, coordinator.status());
        assertEquals(2, coordinator.page().select(".error-summary li").size());

        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        var logo = new Visitor.Upload("logo.png", "image/png", picture.toByteArray());
        coordinator.submitWithFiles(LOGOS, Map.of("logo-name-en", "Bread Fund"), Map.of("logo", logo));
        assertEquals(PLAN + "?done=logo", coordinator.path());
        var shown = coordinator.page().select("img.partner").attr("src");
        var reader = made(coordinator);
        reader.open(shown);
        assertEquals(200, reader.status());
        reader.open("/en/publications/bread");
        assertEquals(
                List.of("Bread Fund"), reader.page().select(".partners img").eachAttr("alt"));
        reader.open(reader.page().select(".partners img").attr("src"));
        assertEquals(200, reader.status());

        coordinator.open(PLAN);
        coordinator.submit("form[action$=/logos/remove]", Map.of());
        assertEquals(List.of(), coordinator.page().select("img.partner").eachText());
    }

    @Test
    void aBookExplainsTheTermsItsSheetsUseAndHasItsOwnForeword() {
        books.sheet(
                UUID.randomUUID(),
                books.content(
                        BookExamples.BREAD,
                        SheetExamples.french("Four", "Stove"),
                        SheetExamples.french("Une monnaie locale.", "They pay in a local currency.")));
        var coordinator = coordinator();
        coordinator.open(PLAN);
        coordinator.submit(FORM, Map.of("foreword-en", "## To begin\n\nBread."));

        var reader = made(coordinator);

        assertTrue(reader.page().select(".reading h2").eachText().contains("To begin"), reader.page()::text);
        reader.open("/en/publications/bread/read/glossary");
        var terms = reader.page().select(".term").eachText();
        assertTrue(terms.contains("Local and complementary currency"), terms::toString);
        assertEquals(
                List.of("Stove"),
                reader.page()
                        .select(".term-block:has(.term:contains(Local and complementary)) a")
                        .eachText());
        reader.open("/en/publications/bread/read/sources");
        assertTrue(reader.page().select(".entries").text().contains("Social Money"), reader.page()::text);
    }

    @Test
    void nonsenseInAFormIsNoChoice() {
        var coordinator = coordinator();
        coordinator.open(PLAN);

        coordinator.submit(FORM, Map.of("design", "../../x", "size", "", "chapters", "DROP", "order-mill", "-9e9"));

        assertEquals(200, coordinator.status());
        assertEquals(
                "BOOKLET",
                coordinator.page().select("input[name=design][checked]").val());
    }

    @Test
    void anotherNetworksCoordinatorSeesNoPlan() {
        var other = directory.enter("Other network", "FR", null, null).value();
        var stranger = visitors.signedIn("stranger@other.example", new Grant(Role.COORDINATOR, other));

        stranger.open(PLAN);

        assertEquals(403, stranger.status());
        var visitor = visitors.arrive();
        visitor.open(PLAN);
        assertTrue(visitor.path().startsWith("/en/sign-in"), visitor.path());
    }

    @Test
    void whatTheBookCannotPrintIsSaidWithTheFieldWhereItCanBeCorrectedAndTheBookIsMade() {
        books.sheet("Four", "Oven ☕");
        var coordinator = coordinator();
        coordinator.open(PLAN);

        var said = coordinator.page().select("#characters li");
        assertEquals(List.of("Oven ☕ · Title (English) · ☕"), said.eachText());
        assertEquals("/en/desk/practices/four#title-en", said.select("a").attr("href"));
        books.make(coordinator, BookExamples.BREAD, Map.of());
        assertEquals(
                List.of("ready", "ready"),
                coordinator.page().select("main .tag").eachText());
        assertEquals(
                1,
                coordinator
                        .page()
                        .select("main p:contains(The PDF shows � for what its fonts lack: ☕.)")
                        .size());

        coordinator.open("/en/desk/practices/four");
        coordinator.submit("form[action$=/correction]", Map.of("title-en", "Oven"));
        coordinator.open(PLAN);
        assertEquals(0, coordinator.page().select("#characters").size());
    }
}
