package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.essaim.accounts.Viewer;
import org.essaim.calls.CallExamples;
import org.essaim.contributions.domain.AskingPlan;
import org.essaim.contributions.usecases.AskMembers;
import org.essaim.directory.Directory;
import org.essaim.directory.usecases.ExampleDirectory;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Tidying;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class InvitingPagesTest {
    private static final String MEMBERS = "/en/desk/calls/jobs-for-all/members";
    private static final String LETTERS = "/en/desk/calls/jobs-for-all/letters";
    private static final String BAKERY = "office@bakery.example";
    private static final String WOOD = "office@wood.example";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient database;

    @Autowired
    private List<Tidying> tidying;

    @Autowired
    private List<PersonalDataSource> personal;

    private Viewer.SignedIn person;
    private Visitor coordinator;

    @BeforeEach
    void aCallOfANetworkWithThreeMembersFromAList() {
        var examples = new CallExamples(beans);
        var network = ExampleDirectory.network(beans, "Network");
        person = examples.coordinator("coordinator@network.example", network);
        examples.open(person, "Jobs for all");
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk/people/network/members");
        coordinator.submit("form[action$=/list]", Map.of("list", """
                        Boulangerie du Quartier; FR; Lille; office@bakery.example; gérante; fr
                        Wood; be; ; office@wood.example; director

                        Quiet; PT
                        """));
        assertEquals(200, coordinator.status());
    }

    @Test
    void aListIsTakenInWholeOrNotAtAllAndAContactCanBeAddedAndRemoved() {
        assertEquals(
                3,
                directory
                        .members(directory
                                .find(new org.essaim.kernel.Slug("network"))
                                .orElseThrow()
                                .id())
                        .size());
        coordinator.submit("form[action$=/list]", Map.of("list", "Good; FR\nBad; Atlantis\nWorse; FR; ; none"));
        assertEquals(422, coordinator.status());
        assertEquals(
                List.of(
                        "Line 2 has no country that we know: write its two letters, such as FR. Nothing was taken in.",
                        "The e-mail address of line 3 is none. Nothing was taken in."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals(
                "Good; FR\nBad; Atlantis\nWorse; FR; ; none",
                coordinator.page().select("#list").val());
        coordinator.open("/en/desk/people/network/members");
        assertFalse(coordinator.page().text().contains("Good"));
        coordinator.submit("form[action$=/list]", Map.of("list", "Good; FR\n" + "o".repeat(201) + "; FR"));
        assertEquals(
                "Line 2 has a name, a town or a role of more than 200 characters. Nothing was taken in.",
                coordinator.page().select(".error-summary li").text());
        coordinator.open("/en/desk/people/network/members");
        coordinator.submit(
                "li:contains(Quiet) form[action$=/contacts]",
                Map.of("email", "a@quiet.example", "role", "r".repeat(201)));
        assertEquals(422, coordinator.status());
        coordinator.open("/en/desk/people/network/members");

        coordinator.submit(
                "li:contains(Quiet) form[action$=/contacts]", Map.of("email", "a@quiet.example", "language", "fr"));
        assertTrue(
                coordinator.page().text().contains("a@quiet.example · French"),
                coordinator.page().text());
        coordinator.submit("li:contains(Quiet) form[action$=/removal]", Map.of());
        assertFalse(coordinator.page().text().contains("a@quiet.example"));
        coordinator.submit("li:contains(Quiet) form[action$=/contacts]", Map.of("email", "none"));
        assertEquals(422, coordinator.status());
        var wrong = coordinator.page().select(".error-summary a").attr("href").substring(1);
        assertEquals("none", coordinator.page().select("[id=" + wrong + "]").val());
    }

    @Test
    void invitationsAreHeldReadChangedAndSentEachInItsLanguageAndNobodyGetsTwo() {
        ask("invite");
        assertEquals(
                List.of("Boulangerie du Quartier office@bakery.example · French", "Wood office@wood.example · English"),
                coordinator.page().select("form ul.titles li").eachText());
        coordinator.submit("form[action$=/letters]", Map.of("subject.en", ""));
        assertEquals(422, coordinator.status());
        coordinator.submit("form[action$=/letters]", Map.of("subject.en", "Come, {organisation}"));
        assertEquals(
                "2 letters are held here. Read them, then send them.",
                coordinator.page().select(".notice").text());
        assertEquals(List.of(0, 2), waitingAndHeld());

        coordinator.open(coordinator.page().select("a:contains(Come, Wood)").attr("href"));
        assertTrue(coordinator.page().select("#text").val().startsWith("We invite Wood to answer “Jobs for all”."));
        coordinator.submit("form:has(#text)", Map.of("text", "Dear friends,\n\nplease answer."));
        assertEquals(
                "The letter is changed. It is still held.",
                coordinator.page().select(".notice").text());
        coordinator.submit("form[action$=/sending]", Map.of());
        assertEquals(
                "2 letters are on their way.",
                coordinator.page().select(".notice").text());
        assertEquals(List.of("[\"Dear friends,\", \"please answer.\"]"), texts(WOOD));
        assertTrue(coordinator.lastLetter(BAKERY).subject().startsWith("Invitation"));
        assertTrue(coordinator.lastLetter(BAKERY).text().contains("Nous invitons Boulangerie du Quartier"));
        assertEquals(
                2,
                coordinator
                        .page()
                        .select("table:last-of-type .tag:contains(on its way)")
                        .size());

        coordinator.open(MEMBERS);
        assertEquals(
                List.of("invited", "no contact", "invited"),
                coordinator.page().select("tbody .tag").eachText());
        ask("invite");
        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().text().contains("Was invited already."));
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreRemindedAndNotTooSoonAndADroppedLetterCountsAsNeverWritten() {
        invite();
        ContributorExamples.organisation(ContributorExamples.begun(visitors, "/fr"));
        ask("remind");
        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().text().contains("The last letter is less than two days old."));
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        coordinator = visitors.signedIn("coordinator@network.example");

        ask("remind");
        assertEquals(
                List.of("Wood office@wood.example · English"),
                coordinator.page().select("form ul.titles li").eachText());
        coordinator.submit("form[action$=/letters]", Map.of());
        coordinator.submit("form[action$=/sending]", Map.of());
        coordinator.open(MEMBERS + "?state=BEGUN");
        assertEquals(1, coordinator.page().select("tbody tr").size());
        assertEquals(
                "There is still time: Jobs for all",
                coordinator.lastLetter(WOOD).subject());

        clock.advance(Duration.ofDays(2).plusSeconds(1));
        coordinator = visitors.signedIn("coordinator@network.example");
        ask("remind");
        coordinator.submit("form[action$=/letters]", Map.of());
        var before = coordinator.letters(WOOD).size();
        coordinator.submitAll("form[action$=/sending]", Map.of("id", List.of()));
        assertEquals(422, coordinator.status());
        coordinator.page().select("form[action$=/sending]").attr("action", LETTERS + "/dropping");
        coordinator.page().select("form[action$=/dropping] [name=id]").attr("checked", "");
        coordinator.submit("form[action$=/dropping]", Map.of());
        assertEquals(before - 1, coordinator.letters(WOOD).size());
        ask("remind");
        assertEquals(200, coordinator.status());
    }

    @Test
    void whoWantsNoMoreLettersGetsNone() {
        ask("invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        coordinator.submit("form[action$=/sending]", Map.of());
        var reader = visitors.arrive();
        var stop = database.sql("SELECT stop_address FROM mail.letter WHERE recipient = :email AND about IS NOT NULL")
                .param("email", BAKERY)
                .query(String.class)
                .single();
        reader.open(stop.replaceFirst("^https?://[^/]+", ""));
        assertEquals("Plus de lettres", reader.heading());
        reader.submit("main form[method=post]", Map.of());
        assertEquals(
                "Network ne vous envoie plus d’invitations ni de rappels.",
                reader.page().select(".notice").text());
        clock.advance(Duration.ofDays(3));
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(MEMBERS);
        assertEquals(
                "wants no letters",
                coordinator.page().select("tr:contains(Boulangerie) .tag").text());
        ask("remind");
        assertEquals(
                List.of("Wood office@wood.example · English"),
                coordinator.page().select("form ul.titles li").eachText());

        coordinator.open("/en/desk/people/network/members");
        coordinator.submit("li:contains(Boulangerie) form[action$=/removal]", Map.of());
        coordinator.submit(
                "form[action$=/list]", Map.of("list", "Quiet; PT; ; " + BAKERY + "\nBoulangerie du Quartier; FR"));
        coordinator.submit("li:contains(Boulangerie) form[action$=/contacts]", Map.of("email", BAKERY));
        assertEquals(
                List.of("wants no more letters", "wants no more letters"),
                coordinator.page().select("li .tag-refused").eachText());
        reader.open(stop.replaceFirst("^https?://[^/]+", ""));
        assertEquals(1, reader.page().select(".notice").size());
        var kept = personal.stream()
                .filter(one -> one.name().equals("directory"))
                .findFirst()
                .orElseThrow();
        kept.erase(new AccountId(new UUID(0, 1)), BAKERY);
        assertEquals(
                List.of(Map.of("network", "Network", "wantsNoLetters", true)),
                kept.export(new AccountId(new UUID(0, 1)), BAKERY));
        coordinator.open("/en/desk/people/network/members");
        coordinator.submit("li:contains(Quiet) form[action$=/contacts]", Map.of("email", BAKERY));
        assertEquals(1, coordinator.page().select("li .tag-refused").size());
    }

    @Test
    void aHeldLetterWhoseReaderHasStoppedAnsweredOrGoneMeanwhileIsDroppedInsteadOfSent() {
        ask("invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        ContributorExamples.organisation(ContributorExamples.begun(visitors, "/fr"));
        coordinator.submit("form[action$=/sending]", Map.of());
        assertEquals(
                List.of("1 letter is on its way.", "1 letter was dropped, since an answer has begun."),
                coordinator.page().select(".notice, .warning li").eachText());
        assertEquals(List.of(1, 0), waitingAndHeld());

        database.sql("UPDATE mail.letter SET failed_at = now(), failure = 'no such box' WHERE recipient = :email")
                .param("email", WOOD)
                .update();
        var reader = visitors.arrive();
        reader.open(stopOf(WOOD));
        reader.submit("main form[method=post]", Map.of());
        coordinator.open(LETTERS);
        coordinator.submit("form[action$=/again]", Map.of());
        assertEquals(
                List.of(
                        "No letter is on its way.",
                        "1 letter was dropped, since its reader wants no letters any more."),
                coordinator.page().select(".notice, .warning li").eachText());
        assertEquals(List.of(0, 0), waitingAndHeld());
    }

    @Test
    void whoseContactIsRemovedGetsNoHeldLetterAndWhoTookAnAnswerBackIsNotReminded() {
        invite();
        var contributor = ContributorExamples.begun(visitors, "/fr");
        ContributorExamples.organisation(contributor);
        contributor.open(ContributorExamples.tasksOf(contributor) + "/withdrawal");
        contributor.submit("main form[method=post]", Map.of());
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        coordinator = visitors.signedIn("coordinator@network.example");
        ask("remind");
        assertEquals(
                List.of("Wood office@wood.example · English"),
                coordinator.page().select("form ul.titles li").eachText());
        assertTrue(coordinator.page().text().contains("Has taken its answer back."));
        coordinator.submit("form[action$=/letters]", Map.of());
        coordinator.open("/en/desk/people/network/members");
        coordinator.submit("li:contains(Wood) form[action$=/removal]", Map.of());
        coordinator.open(LETTERS);
        coordinator.submit("form[action$=/sending]", Map.of());
        assertEquals(
                List.of("No letter is on its way.", "1 letter was dropped, since its reader is no contact any more."),
                coordinator.page().select(".notice, .warning li").eachText());
    }

    @Test
    void whoseHeldLetterExpiredCanBeAskedAgain() {
        ask("invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        database.sql("UPDATE mail.letter SET expires_at = :then WHERE recipient = :email AND about IS NOT NULL")
                .param("then", clock.instant().atOffset(ZoneOffset.UTC))
                .param("email", BAKERY)
                .update();
        tidying.forEach(one -> one.tidy(clock.instant()));
        assertEquals("", stopOf(BAKERY));
        coordinator.open(MEMBERS);
        assertEquals(
                "not invited",
                coordinator.page().select("tr:contains(Boulangerie) .tag").text());
        ask("invite");
        assertEquals(200, coordinator.status());
        coordinator.submit("form[action$=/letters]", Map.of());
        assertEquals(
                "1 letter is held here. Read it, then send it.",
                coordinator.page().select(".notice").text());
    }

    @Test
    void ofTwoWhoChangeALetterTheSecondSeesTheFirstsWordsAndNobodyChangesOneThatHasGone() {
        ask("invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        var letter = coordinator.page().select("tbody a:contains(Invitation)").attr("href");
        var second = visitors.signedIn("coordinator@network.example");
        second.open(letter);
        coordinator.open(letter);
        coordinator.submit("form:has(#text)", Map.of("text", "The first's words."));
        second.submit("form:has(#text)", Map.of("text", "The second's words."));
        assertEquals(422, second.status());
        assertTrue(second.page().select("main .warning").text().contains("The first's words."));
        assertEquals("The second's words.", second.page().select("#text").val());
        second.submit("form:has(#text)", Map.of("text", "Both."));
        assertEquals(200, second.status());

        second.open(letter);
        coordinator.open(LETTERS);
        coordinator.submit("form[action$=/sending]", Map.of());
        second.submit("form:has(#text)", Map.of("text", "Too late."));
        assertEquals(422, second.status());
        assertEquals(
                "This letter has been sent or dropped meanwhile. Nothing was changed.",
                second.page().select(".error-summary li").text());
    }

    @Test
    void twoCoordinatorsAtOnceWriteOneLetterToEachAndNoneWithoutWords() {
        assertEquals(
                Outcome.refused("", "contributions.refused.ask-wording"),
                beans.getBean(AskMembers.class)
                        .hold(person, "jobs-for-all", AskingPlan.Letter.INVITE, List.of(WOOD), Map.of()));
        var second = visitors.signedIn("coordinator@network.example");
        ask("invite");
        second.open(MEMBERS);
        second.submitAll("main form[method=post]", Map.of("letter", List.of("invite"), "email", List.of(BAKERY, WOOD)));
        var both = List.of(coordinator, second).stream()
                .map(visitor -> Thread.ofVirtual().start(() -> visitor.submit("form[action$=/letters]", Map.of())))
                .toList();
        both.forEach(InvitingPagesTest::join);
        assertEquals(Set.of(200, 422), Set.of(coordinator.status(), second.status()));
        assertEquals(List.of(0, 2), waitingAndHeld());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The path of the page that stops the letters, or empty.
    private String stopOf(String email) {
        return database.sql("""
                        SELECT coalesce(max(stop_address), '') FROM mail.letter
                        WHERE recipient = :email AND about IS NOT NULL
                        """)
                .param("email", email)
                .query(String.class)
                .single()
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void anotherNetworksCoordinatorSeesNeitherMembersNorLetters() {
        ask("invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        var letter = coordinator.page().select("tbody a").attr("href");
        var examples = new CallExamples(beans);
        examples.open(examples.coordinator("stranger@other.example"), "Other jobs");
        var stranger = visitors.signedIn("stranger@other.example");
        for (var path : List.of(MEMBERS, LETTERS, letter, letter.replace("jobs-for-all", "other-jobs"))) {
            stranger.open(path);
            assertEquals(404, stranger.status(), path);
        }
        stranger.open("/fr/desk/calls/other-jobs/letters");
        assertEquals("Courrier de l’appel", stranger.heading());
        stranger.open("/fr/desk/calls/other-jobs/members");
        assertEquals(200, stranger.status());
    }

    private void invite() {
        ask("invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        coordinator.submit("form[action$=/sending]", Map.of());
    }

    private void ask(String letter) {
        coordinator.open(MEMBERS);
        coordinator.submitAll(
                "main form[method=post]", Map.of("letter", List.of(letter), "email", List.of(BAKERY, WOOD)));
    }

    private List<Integer> waitingAndHeld() {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE held_since IS NULL) AS waiting,
                            count(*) FILTER (WHERE held_since IS NOT NULL) AS held
                        FROM mail.letter WHERE about IS NOT NULL
                        """)
                .query((row, _) -> List.of(row.getInt("waiting"), row.getInt("held")))
                .single();
    }

    private List<String> texts(String email) {
        return database.sql("SELECT paragraphs FROM mail.letter WHERE recipient = :email ORDER BY id")
                .param("email", email)
                .query((row, _) -> row.getString("paragraphs"))
                .list();
    }
}
