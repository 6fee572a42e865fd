package org.essaim.publication.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
}
