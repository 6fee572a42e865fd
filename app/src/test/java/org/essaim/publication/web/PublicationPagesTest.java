package org.essaim.publication.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class PublicationPagesTest {
    private static final Slug BREAD = BookExamples.BREAD;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Statements statements;

    private BookExamples books;

    @BeforeEach
    void examples() {
        books = new BookExamples(beans);
    }

    @Test
    void aCoordinatorMakesABookThatEveryoneCanTakeAlong() {
        books.collection();
        books.sheet("Le fournil <b>ouvert</b>", "The open bakery");
        books.sheet("Le moulin", "The mill");

        var coordinator = books.make();
        assertEquals(
                List.of("ready", "ready"),
                coordinator.page().select("main .tag").eachText());

        var reader = visitors.arrive();
        reader.open("/en/publications");
        assertEquals(
                List.of("Bread: a collection"), reader.page().select("main h2").eachText());
        assertEquals(
                "/en/publications/bread",
                reader.open("/en").select("aside a[href*=/publications/]").attr("href"));
        reader.open("/en/collections/bread");
        reader.open(reader.page().select(".actions a:contains(The book)").attr("href"));
        assertEquals("/en/publications/bread", reader.path());
        assertEquals(4, reader.page().select("main aside a[type]").size());

        reader.open("/fr/publications/bread.pdf");
        assertEquals("application/pdf", reader.header("Content-Type"));
        assertEquals("attachment; filename=\"bread-fr.pdf\"", reader.header("Content-Disposition"));
        assertEquals("%PDF-", new String(reader.bytes(), 0, 5, StandardCharsets.US_ASCII));
        var tag = reader.header("ETag");
        assertEquals(
                304,
                reader.raw(HttpRequest.newBuilder(reader.address("/fr/publications/bread.pdf"))
                                .header("If-None-Match", tag))
                        .statusCode());
        reader.open("/en/publications/bread.epub");
        assertEquals("application/epub+zip", reader.header("Content-Type"));
    }

    @Test
    void aSmallBookIsReadOnOnePageInItsLanguages() {
        books.collection();
        books.sheet("Le fournil <b>ouvert</b>", "The open bakery");
        books.make();

        var page = visitors.arrive().open("/en/publications/bread/read");

        assertEquals("Bread: a collection", page.select("h1").text());
        assertEquals("The open bakery", page.select("h3.sheet-title").text());
        assertEquals("fr", page.select("p.summary").attr("lang"));
        var french = visitors.arrive().open("/fr/publications/bread/read");
        assertEquals("Le fournil <b>ouvert</b>", french.select("h3.sheet-title").text());
        for (var part : List.of("glance", "organisations", "places")) {
            var visitor = visitors.arrive();
            visitor.open("/en/publications/bread/read/" + part);
            assertEquals(200, visitor.status(), part);
        }
        var visitor = visitors.arrive();
        visitor.open("/en/publications/bread/read/elsewhere");
        assertEquals(404, visitor.status());
    }

    @Test
    void aNewReleaseComesOnlyWhenSomethingHasChanged() {
        books.collection();
        var origin = books.sheet("Le fournil", "The bakery");
        books.make();
        books.make();
        assertEquals(List.of(1, 1), books.releases());

        books.sheet(origin, "Le fournil ouvert", "The open bakery");
        books.make();

        assertEquals(List.of(2, 2), books.releases());
    }

    @Test
    void whatCannotBeMadeIsRefusedAndNothingChanges() {
        books.collection();
        var coordinator = books.coordinator();
        coordinator.open("/en/desk/publications");

        coordinator.submit("form:has(input[value=bread])", Map.of());
        assertEquals(422, coordinator.status());
        assertEquals(
                "This collection has no sheets yet. Publish at least one sheet into it, then make the book.",
                coordinator.page().select(".error-summary li").text());
        coordinator.submit("form:has(input[value=bread])", Map.of("collection", "../../etc"));
        assertEquals(422, coordinator.status());
        assertEquals(List.of(), books.releases());
    }

    @Test
    void aCoordinatorOfAnotherNetworkMakesAndStopsNoBookOfOurs() {
        books.collection();
        books.sheet("Le fournil", "The bakery");
        books.make();
        var other = directory.enter("Other network", "FR", null, null).value();
        var stranger = visitors.signedIn("stranger@other.example", new Grant(Role.COORDINATOR, other));

        stranger.open("/en/desk/publications");
        assertEquals(
                0, stranger.page().select("form[action$=/desk/publications]").size());
        practices.arrange(
                UUID.randomUUID(),
                new Collection(
                        new Slug("theirs"),
                        LocalizedText.of(Language.EN, "Theirs"),
                        LocalizedText.of(Language.EN, "Theirs."),
                        LocalizedText.EMPTY,
                        new OrganisationId(other)));
        stranger.open("/en/desk/publications");
        stranger.submit("form:has(input[value=theirs])", Map.of("collection", "bread"));

        assertEquals(403, stranger.status());
        assertEquals(List.of(1, 1), books.releases());
    }

    @Test
    void whereTheEditionIsInAnotherLanguageItsWordsAreInThatLanguageToo() {
        practices.arrange(
                UUID.randomUUID(),
                new Collection(
                        BREAD,
                        LocalizedText.of(Language.FR, "Le pain"),
                        LocalizedText.of(Language.FR, "Trois fournils."),
                        LocalizedText.of(Language.FR, "Avant tout, du pain."),
                        books.network()));
        books.sheet("Le fournil", "The bakery");
        books.make();

        var page = visitors.arrive().open("/en/publications/bread/read");

        assertEquals("fr", page.select(".reading").attr("lang"));
        assertEquals("Avant-propos", page.select(".reading h2").getFirst().text());
    }

    @Test
    void onlyThoseWhoMakeBooksSeeTheDesk() {
        books.collection();
        var visitor = visitors.arrive();

        visitor.open("/en/desk/publications");

        assertTrue(visitor.path().startsWith("/en/sign-in"), visitor.path());
        var reviewer = visitors.signedIn("reviewer@network.example", new Grant(Role.REVIEWER, UUID.randomUUID()));
        reviewer.open("/en/desk/publications");
        assertEquals(403, reviewer.status());
    }

    @Test
    void theListTakesOneQueryHoweverManyBooks() {
        var one = new Slug("one");
        for (var slug : List.of(BREAD, one)) {
            books.collection(slug);
            books.sheet(UUID.randomUUID(), slug, "Le fournil " + slug, "The bakery " + slug);
            books.make(slug);
            var reader = visitors.arrive();
            reader.open("/en/publications");

            var asked = statements.during(() -> reader.open("/en/publications"));

            assertEquals(
                    slug.equals(one) ? 2 : 1, reader.page().select("main h2").size());
            assertEquals(1, asked.size(), asked::toString);
        }
    }

    @Test
    void addressesThatLeadNowhereAreSaidSo() {
        var visitor = visitors.arrive();
        for (var path : List.of("nothing", "nothing.pdf", "nothing.epub", "nothing/read", "nothing/read/x")) {
            visitor.open("/en/publications/" + path);
            assertEquals(404, visitor.status(), path);
        }
    }

    @Test
    void programsReadTheBooksPageByPageAndWhatCannotBeIsRefused() {
        var one = new Slug("one");
        for (var slug : List.of(BREAD, one)) {
            books.collection(slug);
            books.sheet(UUID.randomUUID(), slug, "Le fournil " + slug, "The bakery " + slug);
            books.make(slug);
        }
        var visitor = visitors.arrive();

        var first = read(visitor, "?limit=1");
        assertEquals(2, first.path("total").asInt());
        assertEquals(1, first.path("items").size());
        var second = read(visitor, "?limit=1&cursor=" + first.path("next").asString());
        assertEquals(1, second.path("items").size());
        assertEquals(true, second.path("next").isNull());
        for (var query : List.of("?limit=0", "?limit=x", "?cursor=none", "?page=2")) {
            assertEquals(400, read(visitor, query).path("status").asInt(), query);
        }
    }

    private static JsonNode read(Visitor visitor, String query) {
        var answer = visitor.raw(HttpRequest.newBuilder(visitor.address("/api/v1/publications" + query)));
        return JsonMapper.builder().build().readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
