package org.essaim.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.essaim.directory.usecases.StartOutput;
import org.essaim.testing.Chromium;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// One practice from the founding of a network to the printed book, in the pages alone: two coordinators, a contributor
/// on a phone, a reviewer and a reader, each in a browser of their own. Only the clock is moved by hand.
@EssaimTest
class WholeWayJourneyTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final String COORDINATOR = "coordinator@network.example";
    private static final String SECOND = "second@network.example";
    private static final String REVIEWER = "reviewer@readers.example";
    private static final String BAKERY = "bureau@boulangerie.example";
    private static final String SAVE = "main form .actions button[value=save]";
    private static final Map<String, Integer> SCORES = Map.of(
            "Boulangerie du Quartier", 3, "Officina dei Mestieri", 2, "Taller del Sur", 4, "Huerta del Norte", 5);
    private static final String CALL = "/en/desk/calls/jobs-for-all";

    private final List<String> wrong = new ArrayList<>();
    private Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void openTheBrowser() {
        chromium = new Chromium("http://localhost:" + port);
    }

    @AfterEach
    void closeTheBrowser() {
        wrong.forEach(System.out::println);
        chromium.close();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aPracticeGoesFromTheCallToTheBook() throws IOException {
        var coordinator = aNetworkIsFounded();
        aSecondCoordinatorIsInvited(coordinator);
        aCallIsOpened(coordinator);
        var reviewer = aReviewerIsInvited(coordinator);
        anAnswerIsWrittenInTwoSittings();
        aPaperAnswerIsTypedIn(coordinator);
        aTableOfAnswersIsImported(coordinator);
        clock.advance(Duration.ofDays(11));
        everyAnswerIsJudged(reviewer);
        aBalancedSelectionIsDecided(coordinator);
        clock.advance(Duration.ofDays(11));
        theChosenCaseIsCompleted();
        itIsPublished(coordinator);
        itIsFoundReadCitedAndPrinted();
        aBookIsMade(coordinator);

        assertEquals(List.of(), wrong);
        assertEquals(List.of(), chromium.faults());
    }

    private Person aNetworkIsFounded() {
        var coordinator = new Person(chromium, 1280, true, wrong);
        coordinator
                .open("/en/set-up?token=" + StartOutput.token(beans))
                .type("network", "Network of cooperatives")
                .choose("country", "BE")
                .type("city", "Brussels")
                .type("name", "Coordinator")
                .type("email", COORDINATOR)
                .press("main form button");
        assertEquals("/en/desk/people/network-of-cooperatives?done=ready", coordinator.path());

        coordinator.open("/en/account").press("form[action$='/sign-out'] button");
        coordinator.open("/en/desk").type("email", COORDINATOR).press("form[action$='/sign-in'] button");
        coordinator.type("code", visitors.arrive().codeFor(COORDINATOR)).press("form[action$='/sign-in/code'] button");
        assertEquals("/en/desk", coordinator.path());
        return coordinator;
    }

    private void aSecondCoordinatorIsInvited(Person coordinator) {
        coordinator
                .open("/en/desk/people/network-of-cooperatives")
                .type("email", SECOND)
                .choose("language", "fr")
                .press("form[action$='/invitations'] button");
        accepts(new Person(chromium, 1280, true, wrong), SECOND, "Coordinatrice");

        var second = new Person(chromium, 360, false, wrong);
        second.open("/fr/sign-in").type("email", SECOND).press("form[action$='/sign-in'] button");
        second.open(visitors.arrive().lastLetter(SECOND).link()).press("form[action$='/sign-in/link'] button");
        second.open("/fr/desk/people/network-of-cooperatives");
        assertEquals(2, second.page().locator(".people strong").count());
    }

    private void accepts(Person person, String email, String name) {
        person.open(visitors.arrive().lastLetter(email).link())
                .type("name", name)
                .press("main form button");
    }

    private void aCallIsOpened(Person coordinator) {
        var today = LocalDate.now(clock.withZone(ZONE));
        coordinator
                .open("/en/desk/calls/new")
                .type("title.en", "Jobs for all")
                .type("title.fr", "Des emplois pour tous")
                .choose("zone", ZONE.getId());
        moment(coordinator, "proposal.opens", today.minusDays(1));
        moment(coordinator, "proposal.closes", today.plusDays(10));
        moment(coordinator, "case.opens", today.plusDays(20));
        moment(coordinator, "case.closes", today.plusDays(40));
        coordinator.press("main form button");
        assertEquals(CALL, coordinator.path());

        coordinator
                .open(CALL + "/texts")
                .type("summary.en", "Cooperatives of work and social cooperatives tell how they make jobs that last.")
                .type("summary.fr", "Des coopératives de travail et sociales disent comment elles font durer l’emploi.")
                .type("text.en", "Two federations call. Send one paragraph; those selected then tell the whole story.")
                .type(
                        "text.fr",
                        "Deux fédérations appellent. Envoyez un paragraphe ; les retenues racontent ensuite tout.")
                .press("button[value=save]");
        coordinator
                .open(CALL + "/answers")
                .tick("themes", "inclusion-through-work")
                .tick("themes", "public-policies")
                .press("button[value=save]");
        coordinator.open(CALL + "/criteria");
        assertEquals(5, coordinator.page().locator("main form section").count());
        coordinator.open(CALL + "/stages/case").open(CALL + "/preview").open(CALL);
        coordinator.press("form[action$='/open'] button");
        assertEquals("Open", coordinator.reads(".kicker .tag"));
    }

    private static void moment(Person person, String field, LocalDate day) {
        person.type(field + ".day", day.toString()).type(field + ".time", "12:00");
    }

    private Person aReviewerIsInvited(Person coordinator) {
        coordinator.open(CALL + "/people").type("email", REVIEWER).press("form[action$='/people'] button");
        var reviewer = new Person(chromium, 1280, true, wrong);
        accepts(reviewer, REVIEWER, "Reader of the south");
        return reviewer;
    }

    private void anAnswerIsWrittenInTwoSittings() {
        var atWork = new Person(chromium, 360, true, wrong);
        atWork.open("/fr/calls").press("a[href$='/calls/jobs-for-all']").press("a.button");
        atWork.press("main form[action$='/answer'] button");
        atWork.press("ol.tasks a")
                .type("organisation", "Boulangerie du Quartier")
                .choose("country", "FR")
                .type("city", "Lille")
                .type("email", BAKERY)
                .type("role", "gérante")
                .press("button[value=later]");

        var atHome = new Person(chromium, 320, false, wrong);
        atHome.open(visitors.arrive().lastLetter(BAKERY).link());
        assertTrue(atHome.path().startsWith("/fr/contributions/"), atHome.path());
        atHome.press("a.button");
        var problems = atHome.page().locator(".error-summary li").count();
        atHome.pressInVain("form[action$='/submit'] button");
        assertTrue(problems >= 3, "what is missing is said before");
        atHome.press("main dd a[href*='/pages/subject']")
                .type("title", "Le pain du quartier")
                .choose("theme", "inclusion-through-work")
                .choose("language", "fr")
                .press(SAVE);
        atHome.type("practice", "Depuis 2019, douze personnes longtemps sans travail font le pain de trois quartiers.")
                .press(SAVE);
        atHome.tick("criterion", "inclusion-through-work").press(SAVE);
        atHome.type("figure", "12 emplois créés").press(SAVE);
        assertTrue(atHome.path().endsWith("/check"), atHome.path());
        atHome.press("form[action$='/submit'] button");

        assertTrue(atHome.heading().startsWith("Bien reçu"), atHome.heading());
        assertEquals(64, atHome.reads("code.hash").length());
        assertTrue(visitors.arrive().lastLetter(BAKERY).text().contains(atHome.reads("code.hash")));
        atHome.press("main a[href*='/receipts?']");
        assertEquals(1, atHome.page().locator(".notice").count());
    }

    private void aPaperAnswerIsTypedIn(Person coordinator) {
        coordinator.open(CALL + "/contributions/new");
        moment(coordinator, "received", LocalDate.now(clock.withZone(ZONE)).minusDays(1));
        coordinator
                .choose("channel", "PAPER")
                .type("organisation", "Officina dei Mestieri")
                .choose("country", "IT")
                .type("city", "Torino")
                .type("email", "ufficio@officina.example")
                .type("title", "Mestieri che restano")
                .choose("theme", "public-policies")
                .choose("language", "it")
                .type("q.practice", "Dal 2015 nove artigiani insegnano il mestiere a chi cerca lavoro.")
                .choose("q.criterion", "save-employment")
                .press("main form .actions button");
    }

    private void aTableOfAnswersIsImported(Person coordinator) {
        var head = "organisation,country,city,email,title,theme,language,practice,criterion\n";
        var rows = """
                Taller del Sur,ES,Sevilla,oficina@taller.example,Manos que crean,inclusion-through-work,es,Veinte personas aprenden juntas un oficio.,create-employment
                Huerta del Norte,ES,Bilbao,oficina@huerta.example,La huerta abierta,inclusion-through-work,es,Ocho personas cultivan para doscientas casas.,inclusive-services
                """;
        coordinator
                .open(CALL + "/contributions/import")
                .attach("table", "answers.csv", "text/csv", bytes(head + rows.replace(",ES,Bilbao", ",XX,Bilbao")))
                .pressInVain("form[enctype] button");
        assertEquals(1, coordinator.page().locator("tbody tr").count());
        coordinator
                .attach("table", "answers.csv", "text/csv", bytes(head + rows))
                .press("form[enctype] button")
                .press("form[action$='/confirm'] button");
        coordinator.open(CALL + "/contributions");
        assertEquals(4, coordinator.page().locator("tbody tr").count());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void everyAnswerIsJudged(Person reviewer) {
        reviewer.open("/en/desk/reviews").press("main h2 a");
        var cases = reviewer.page().locator("tbody th a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertEquals(4, cases.size());
        for (var one : cases) {
            reviewer.open(one);
            var score = SCORES.get(reviewer.reads(".facts div:nth-child(2) dd"));
            for (var criterion : reviewer.page().locator("main .scale").all()) {
                criterion.locator("input[value='" + score + "']").check();
            }
            reviewer.type("comment", "It could be done elsewhere.").press("button[value=finish]");
        }
        reviewer.open("/en/desk/reviews/jobs-for-all");
        assertEquals(4, reviewer.page().locator("tbody .tag-done").count());
    }

    private void aBalancedSelectionIsDecided(Person coordinator) {
        coordinator.open(CALL + "/reviews").open(CALL + "/selection").press("main .actions a.button");
        coordinator.type("places", "2").type("name", "First draft");
        var plan = coordinator.page();
        plan.selectOption("#quota-0", "country=ES");
        plan.fill("#min-0", "3");
        coordinator.pressInVain("button[value=find]");
        plan.selectOption("#quota-0", "country=FR");
        plan.fill("#min-0", "1");
        var crafts = plan.locator("#pin-0 option").filter(new Locator.FilterOptions().setHasText("Officina"));
        plan.selectOption("#pin-0", crafts.getAttribute("value"));
        plan.fill("[name=reason] >> nth=0", "The only answer that came on paper.");
        plan.locator("button[value=find]").click();
        plan.waitForSelector("main ol.chosen", new Page.WaitForSelectorOptions().setTimeout(120_000));
        coordinator.open(coordinator.path());

        assertEquals(2, coordinator.page().locator("ol.chosen li").count());
        var garden = coordinator.reads("tr:has-text('La huerta abierta') td:last-child");
        assertTrue(garden.contains("France") && garden.contains("Le pain du quartier"), garden);
        coordinator.press("main a[href$='/decide']").press("form[action$='/decide'] button");
        assertEquals("decided", coordinator.open(CALL + "/selection").reads("tbody .tag-done"));
    }

    private void theChosenCaseIsCompleted() throws IOException {
        var contributor = new Person(chromium, 360, true, wrong);
        contributor.open(visitors.arrive().lastLetter(BAKERY).link()).press("ol.tasks a");
        contributor
                .type("story", "Nous avons commencé dans un garage.\n\nPuis trois quartiers ont suivi.")
                .press(SAVE)
                .type("difficulties", "Le four est tombé en panne en plein hiver.")
                .press(SAVE)
                .type("lessons", "Il faut un second four, et un voisin qui prête le sien.")
                .press(SAVE);
        contributor
                .choose("f0.measure", "jobs-created")
                .type("f0.value", "douze")
                .choose("f0.unit", "headcount")
                .type("f0.from", "2025-01-01")
                .type("f0.until", "2025-12-31")
                .type("f0.method", "Contrats en cours le dernier jour")
                .type("f0.source", "Registre du personnel")
                .pressInVain(SAVE);
        contributor.type("f0.value", "12").press(SAVE);
        contributor
                .attach("picture", "pain.svg", "image/svg+xml", bytes("<svg/>"))
                .type("alternative", "Douze pains sur une table")
                .type("credit", "L’atelier")
                .choose("licence", "CC-BY-4.0")
                .pressInVain(SAVE);
        contributor.attach("picture", "pain.png", "image/png", picture()).press(SAVE);
        contributor.press("form[action$='/submit'] button");
        assertTrue(contributor.heading().endsWith("-2"), contributor.heading());
    }

    private void itIsPublished(Person coordinator) {
        coordinator.open(CALL + "/cases").press("tbody th a");
        coordinator
                .type("title.en", "Bread of the neighbourhood")
                .type("summary.en", "Since 2019 twelve people long without work bake for three neighbourhoods.")
                .press("button[value=publish]");
        assertEquals(1, coordinator.page().locator("main .notice").count());
    }

    private void itIsFoundReadCitedAndPrinted() {
        var reader = new Person(chromium, 320, false, wrong);
        reader.open("/fr").open("/fr/practices").page().fill("#q", "boulangerie");
        reader.press("form.seek button");
        assertEquals(List.of("Le pain du quartier"), reader.readsAll(".cards h2, .cards h3"));
        for (var address : List.of(
                "/en/practices?theme=inclusion-through-work",
                "/en/practices?country=FR",
                "/en/practices?language=fr",
                "/en/practices?view=map&country=FR",
                "/en/practices?view=swarm")) {
            reader.open(address);
            assertTrue(reader.reads("main").contains("Bread of the neighbourhood"), address);
        }
        reader.open("/en/practices?q=bread").press(".cards h2 a, .cards h3 a");
        assertEquals("Bread of the neighbourhood", reader.heading());
        assertTrue(reader.reads("table.figures tbody tr").contains("12"), reader.reads("table.figures"));
        assertEquals(
                "Douze pains sur une table",
                reader.page().locator("main figure img").getAttribute("alt"));
        var bibtex = reader.page()
                .request()
                .get(reader.page().locator("a[href$='.bib']").getAttribute("href"));
        assertTrue(bibtex.text().contains("Bread of the neighbourhood"), bibtex.text());
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(0, reader.page().locator("nav:visible").count());
        assertTrue(reader.reads(".cited").contains("Boulangerie du Quartier"), reader.reads(".cited"));
    }

    private void aBookIsMade(Person coordinator) {
        coordinator.open("/en/desk/publications").press("form[action$='/desk/publications'] button");
        for (var looks = 0;
                looks < 120
                        && coordinator
                                        .page()
                                        .locator("[role=status] + .actions, form[action$='/cancel']")
                                        .count()
                                > 0;
                looks++) {
            coordinator.page().waitForTimeout(500);
            coordinator.page().reload();
        }
        coordinator.press("main h2 a[href$='/publications/jobs-for-all']").press("a.button[href$='/read']");
        coordinator.open("/fr/publications/jobs-for-all").open("/fr/publications/jobs-for-all/read");
        for (var language : List.of("en", "fr")) {
            var pdf = coordinator.page().request().get("/" + language + "/publications/jobs-for-all.pdf");
            var epub = coordinator.page().request().get("/" + language + "/publications/jobs-for-all.epub");
            assertEquals("%PDF", new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII));
            assertEquals("application/epub+zip", epub.headers().get("content-type"));
        }
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
