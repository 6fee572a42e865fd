package org.essaim.publication.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.publication.usecases.MakePublication;
import org.essaim.publication.usecases.ReadPublications;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class PublicationPagesTest {
    private static final Slug BREAD = new Slug("bread");

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    @Autowired
    private MakePublication making;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Statements statements;

    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private ReadPublications publications;

    private void collection() {
        collection(BREAD);
    }

    private void collection(Slug slug) {
        practices.arrange(
                UUID.randomUUID(),
                new Collection(
                        slug,
                        SheetExamples.french("Le pain : un recueil", "Bread: a collection"),
                        SheetExamples.french("Trois fournils.", "Three bakeries."),
                        LocalizedText.EMPTY,
                        network()));
    }

    private OrganisationId network() {
        return directory.enter("Network", "FR", null, null);
    }

    private UUID sheet(String french, String english) {
        var origin = UUID.randomUUID();
        sheet(origin, french, english);
        return origin;
    }

    private void sheet(UUID origin, String french, String english) {
        sheet(origin, BREAD, french, english);
    }

    private void sheet(UUID origin, Slug collection, String french, String english) {
        practices.publish(
                origin,
                new SheetExamples(practices, directory)
                        .content(
                                SheetExamples.french(french, english),
                                LocalizedText.of(Language.FR, "Du pain pour tout le monde."),
                                collection));
    }

    private Visitor coordinator() {
        return visitors.signedIn(
                "coordinator@network.example",
                new Grant(Role.COORDINATOR, network().value()));
    }

    private Visitor make() {
        return make(BREAD);
    }

    private Visitor make(Slug slug) {
        var coordinator = coordinator();
        coordinator.open("/en/desk/publications");
        coordinator.submit("form:has(input[value=" + slug + "])", Map.of());
        making.await(slug);
        coordinator.open("/en/desk/publications");
        return coordinator;
    }

    @Test
    void aCoordinatorMakesABookThatEveryoneCanTakeAlong() {
        collection();
        sheet("Le fournil <b>ouvert</b>", "The open bakery");
        sheet("Le moulin", "The mill");

        var coordinator = make();
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
        collection();
        sheet("Le fournil <b>ouvert</b>", "The open bakery");
        make();

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
        collection();
        var origin = sheet("Le fournil", "The bakery");
        make();
        make();
        assertEquals(List.of(1, 1), releases());

        sheet(origin, "Le fournil ouvert", "The open bakery");
        make();

        assertEquals(List.of(2, 2), releases());
    }

    @Test
    void aFailedEditionNamesTheSheetAndTheEarlierReleaseStays() {
        collection();
        var origin = sheet("Le fournil", "The bakery");
        make();

        sheet(origin, "Le fournil", "빵");
        var coordinator = make();

        assertEquals(
                List.of("failed", "ready"),
                coordinator.page().select("main .tag").eachText());
        assertEquals(
                "Sheet “빵” has characters that the book’s fonts cannot print: 빵. Write them in Latin, Greek or"
                        + " Cyrillic letters in the sheet, then make the book anew.",
                coordinator.page().select("main .error").text());
        assertEquals(List.of(1, 1), releases());
        var reader = visitors.arrive();
        reader.open("/en/publications/bread.pdf");
        assertEquals(200, reader.status());
    }

    @Test
    void whatCannotBeMadeIsRefusedAndNothingChanges() {
        collection();
        var coordinator = coordinator();
        coordinator.open("/en/desk/publications");

        coordinator.submit("form:has(input[value=bread])", Map.of());
        assertEquals(422, coordinator.status());
        assertEquals(
                "This collection has no sheets yet. Publish at least one sheet into it, then make the book.",
                coordinator.page().select(".error-summary li").text());
        coordinator.submit("form:has(input[value=bread])", Map.of("collection", "../../etc"));
        assertEquals(422, coordinator.status());
        assertEquals(List.of(), releases());
    }

    @Test
    void aCoordinatorOfAnotherNetworkMakesAndStopsNoBookOfOurs() {
        collection();
        sheet("Le fournil", "The bakery");
        make();
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
        assertEquals(List.of(1, 1), releases());
    }

    @Test
    void theListStandsWhenTheFilesOfAReleaseAreGone() throws IOException {
        collection();
        sheet("Le fournil", "The bakery");
        make();
        Files.move(shelf().resolve("bread"), shelf().resolve("lost-" + UUID.randomUUID()));
        var reader = visitors.arrive();

        reader.open("/en/publications");
        assertEquals(200, reader.status());
        assertEquals(0, reader.page().select("ul.books li").size());
        reader.open("/en/publications/bread");
        assertEquals(true, Set.of(200, 404).contains(reader.status()));
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
                        network()));
        sheet("Le fournil", "The bakery");
        make();

        var page = visitors.arrive().open("/en/publications/bread/read");

        assertEquals("fr", page.select(".reading").attr("lang"));
        assertEquals("Avant-propos", page.select(".reading h2").getFirst().text());
    }

    @Test
    void onlyThoseWhoMakeBooksSeeTheDesk() {
        collection();
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
            collection(slug);
            sheet(UUID.randomUUID(), slug, "Le fournil " + slug, "The bakery " + slug);
            make(slug);
            var reader = visitors.arrive();
            reader.open("/en/publications");

            var asked = statements.during(() -> reader.open("/en/publications"));

            assertEquals(
                    slug.equals(one) ? 2 : 1, reader.page().select("main h2").size());
            assertEquals(1, asked.size(), asked::toString);
        }
    }

    /// Where releases lie, found by one.
    private Path shelf() {
        var release = Objects.requireNonNull(
                publications.released("bread").editions().getFirst().release());
        return Objects.requireNonNull(
                publications.pdf(release).resolve("../../../..").normalize());
    }

    @Test
    void whatBreaksOnOurSideIsSaidAndTheBookCanBeMadeAgain() throws IOException {
        collection();
        var origin = sheet("Le fournil", "The bakery");
        make();
        var making = shelf().resolve(".making");
        Files.delete(making);
        Files.createFile(making);
        sheet(origin, "Le fournil ouvert", "The open bakery");

        var coordinator = make();
        assertEquals(
                List.of("failed", "failed"),
                coordinator.page().select("main .tag").eachText());
        assertEquals(
                1, coordinator.page().select("button:contains(Make it anew)").size());

        Files.delete(making);
        assertEquals(
                List.of("ready", "ready"), make().page().select("main .tag").eachText());
        assertEquals(List.of(2, 2), releases());
    }

    @Test
    void anEditionThatWasReleasedBeforeSomethingBrokeIsReady() throws IOException {
        collection();
        var origin = sheet("Le fournil", "The bakery");
        make();
        var french = shelf().resolve("bread/fr");
        Files.move(french, shelf().resolve("bread/aside"));
        Files.createFile(french);
        sheet(origin, "Le fournil ouvert", "The open bakery");

        try {
            var coordinator = make();
            assertEquals(
                    List.of("ready", "failed"),
                    coordinator.page().select("main .tag").eachText());
            assertEquals(List.of(2, 1), releases());
        } finally {
            Files.delete(french);
        }
    }

    @Test
    void aDemonstrationWhoseBookFailsDoesNotCountAsFilled() {
        var bilbao = new Slug("bilbao-2018");
        collection(bilbao);
        sheet(UUID.randomUUID(), bilbao, "Le fournil", "빵");
        var chapter =
                chapters.stream().filter(one -> one.order() == 70).findFirst().orElseThrow();

        assertThrows(IllegalStateException.class, chapter::fill);
    }

    @Test
    void addressesThatLeadNowhereAreSaidSo() {
        var visitor = visitors.arrive();
        for (var path : List.of("nothing", "nothing.pdf", "nothing.epub", "nothing/read", "nothing/read/x")) {
            visitor.open("/en/publications/" + path);
            assertEquals(404, visitor.status(), path);
        }
    }

    private List<Integer> releases() {
        var visitor = visitors.arrive();
        var answer = visitor.raw(HttpRequest.newBuilder(visitor.address("/api/v1/publications")));
        return JsonMapper.builder()
                .build()
                .readTree(answer.body())
                .get("items")
                .valueStream()
                .flatMap(item -> item.get("editions").valueStream())
                .map(edition -> edition.get("release").asInt())
                .toList();
    }

    @Test
    void programsReadTheBooksPageByPageAndWhatCannotBeIsRefused() {
        var one = new Slug("one");
        for (var slug : List.of(BREAD, one)) {
            collection(slug);
            sheet(UUID.randomUUID(), slug, "Le fournil " + slug, "The bakery " + slug);
            make(slug);
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
