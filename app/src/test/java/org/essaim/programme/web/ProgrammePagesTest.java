package org.essaim.programme.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Slug;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.programme.Programme.Kind;
import org.essaim.programme.Programmes;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class ProgrammePagesTest {
    private static final Slug BILBAO = new Slug("bilbao-2018");

    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Practices practices;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Statements statements;

    @BeforeEach
    void fill() {
        chapters.stream()
                .filter(chapter -> chapter.order() == 20 || chapter.order() == 30)
                .forEach(DemoChapter::fill);
    }

    @Test
    void everySheetIsPresentedInOneWorkshopAndRoundTablesPresentNone() {
        var programme = programmes.of(BILBAO).orElseThrow();

        assertEquals(3, programme.days().size());
        assertEquals(42, programme.workshops().size());
        var tables = programme.workshops().stream()
                .filter(workshop -> workshop.kind() == Kind.ROUND_TABLE)
                .toList();
        assertEquals(13, tables.size());
        assertEquals(
                List.of(),
                tables.stream().flatMap(table -> table.presented().stream()).toList());
        assertEquals(
                practices.inCollection(BILBAO).stream()
                        .map(Sheet::slug)
                        .sorted()
                        .toList(),
                programme.workshops().stream()
                        .flatMap(workshop -> workshop.presented().stream())
                        .sorted()
                        .toList());
    }

    @Test
    void theProgrammeShowsDaysSessionsAndTheSheetsOfEachWorkshop() {
        var page = visitors.arrive().open("/fr/collections/bilbao-2018/programme");

        assertEquals("Programme", page.select("h1").text());
        assertEquals(
                List.of(
                        "Jour 1\u202f: 1er octobre 2018",
                        "Jour 2\u202f: 2 octobre 2018",
                        "Jour 3\u202f: 3 octobre 2018"),
                page.select("main h2").eachText());
        assertEquals(9, page.select("main h3").size());
        assertEquals(42, page.select("main h4").size());
        assertEquals(13, page.select("main h4 .tag").size());
        assertEquals(102, page.select("main .plain a[href^=/fr/practices/]").size());
        assertEquals(0, page.select("#workshop-2-4 a").size());
    }

    @Test
    void itTakesAFewQueriesWhateverItsSize() {
        var visitor = visitors.arrive();
        visitor.open("/en/collections/bilbao-2018/programme");

        var asked = statements.during(() -> visitor.open("/en/collections/bilbao-2018/programme"));

        assertEquals(4, asked.size(), asked::toString);
    }

    @Test
    void aCollectionWithoutAProgrammeHasNoSuchPage() {
        var visitor = visitors.arrive();

        for (var path : List.of("nothing", "NOTHING", "a%2Fb")) {
            visitor.open("/en/collections/" + path + "/programme");
            assertEquals(true, visitor.status() == 404 || visitor.status() == 400, path);
        }
    }

    @Test
    void aReaderComesFromTheCollectionToTheProgrammeAndFromASheetToItsWorkshop() {
        var visitor = visitors.arrive();
        visitor.open("/en/collections/bilbao-2018");

        visitor.open(visitor.page().select("a:contains(The programme)").attr("href"));
        assertEquals("Programme", visitor.heading());

        visitor.open(visitor.page().select("#workshop-1-1 .plain a").attr("href"));
        var workshop = visitor.page().select(".facts a:contains(Workshop 1.1)").attr("href");
        assertEquals("/en/collections/bilbao-2018/programme#workshop-1-1", workshop);
    }
}
