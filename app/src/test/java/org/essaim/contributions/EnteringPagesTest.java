package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.usecases.OpenCall;
import org.essaim.calls.usecases.ReviseCall;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class EnteringPagesTest {
    private static final String LIST = "/en/desk/calls/jobs-for-all/contributions";
    private static final String HEAD = "organisation,country,title,theme,language,practice,criterion,received\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Contributions contributions;

    @Autowired
    private ReviseCall revise;

    @Autowired
    private OpenCall open;

    private Viewer.SignedIn person;
    private Visitor coordinator;
    private Call call;

    @BeforeEach
    void aCoordinatorOfAnOpenCallThatAsksForFigures() {
        var examples = new CallExamples(beans);
        person = examples.coordinator("coordinator@network.example");
        var draft = examples.draft(person, "Jobs for all");
        var stages = new ArrayList<>(draft.stages());
        stages.set(0, withFiguresAndPicture(stages.getFirst()));
        CallExamples.done(
                revise.revise(person, draft.id(), draft.version(), new CallChange.Stages(draft.zone(), stages)));
        call = CallExamples.done(open.open(person, draft.id()));
        coordinator = visitors.signedIn("coordinator@network.example");
    }

    @Test
    void theSameFormSentTwiceEntersOneAnswer() {
        coordinator.open(LIST + "/new");
        var key = coordinator.page().select("[name=key]").val();
        coordinator.submit("main form[method=post]", entry("Wood"));
        var entered = coordinator.path();
        coordinator.open(LIST + "/new");
        var again = entry("Wood");
        again.put("key", key);
        coordinator.submit("main form[method=post]", again);

        assertEquals(entered, coordinator.path());
        coordinator.open(LIST + "/new");
        again.put("title", "Bread rises");
        coordinator.submit("main form[method=post]", again);
        assertEquals(422, coordinator.status());
        assertEquals("Bread rises", coordinator.page().select("#title").val());
        assertEquals(1, contributions.submitted(call.id()).size());
    }

    @Test
    void anAnswerThatSeemsToBeThereIsEnteredOnlyIfOneSaysSo() {
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("Wood"));
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("wood"));
        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("#anyway"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
        coordinator.submit("main form[method=post]", Map.of("anyway", "true"));

        assertEquals(200, coordinator.status());
        assertEquals(2, contributions.submitted(call.id()).size());
    }

    @Test
    void whatWasEnteredTwiceIsTakenOutWithAReason() {
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("Wood"));
        var number = contributions.submitted(call.id()).getFirst().number();
        coordinator.submit("form[action$=/withdrawal]", Map.of());
        assertEquals(422, coordinator.status());
        coordinator.submit("form[action$=/withdrawal]", Map.of("because", "Entered twice"));

        assertTrue(coordinator.page().select("p.warning").text().endsWith(": Entered twice"));
        assertEquals(List.of(), contributions.submitted(call.id()));
        coordinator.open(LIST + "?state=WITHDRAWN");
        assertEquals(List.of(number), coordinator.page().select("tbody th").eachText());
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("Wood"));
        assertEquals(200, coordinator.status());
    }

    @Test
    void whatTheChoiceWasMadeWithIsNotTakenOut() {
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("Wood"));
        var page = coordinator.path();
        contributions.decide(call.id(), Set.of(), person);
        coordinator.submit("form[action$=/withdrawal]", Map.of("because", "Entered twice"));
        assertEquals(422, coordinator.status());
        coordinator.open(page);
        assertEquals(0, coordinator.page().select("form[action$=/withdrawal]").size());
        assertEquals(1, contributions.submitted(call.id()).size());
    }

    @Test
    void oneTableCheckedInTwoTabsIsEnteredOnce() {
        var other = visitors.signedIn("coordinator@network.example");
        checked(coordinator, row("Wood", ""));
        checked(other, row("Wood", ""));
        coordinator.submit("form[action$=/confirm]", Map.of());
        other.submit("form[action$=/confirm]", Map.of());

        assertEquals(422, other.status());
        assertEquals(1, contributions.submitted(call.id()).size());
    }

    @Test
    void paperAndTablesAreNotAskedForFiguresAndPictures() {
        coordinator.open(LIST + "/import/example.csv");
        assertEquals(
                "\uFEFForganisation,country,city,email,role,title,theme,language,received,practice,criterion,figure",
                new String(coordinator.bytes(), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow());
        checked(coordinator, row("Wood", ""));
        coordinator.submit("form[action$=/confirm]", Map.of());
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("Bread"));

        assertEquals(200, coordinator.status());
        assertEquals(2, contributions.submitted(call.id()).size());
    }

    @Test
    void theMomentOfReceiptIsProposedAsNowAndNeverLater() {
        coordinator.open(LIST + "/new");
        var now = clock.instant().atZone(call.zone());
        assertEquals(
                now.toLocalTime().toString().substring(0, 5),
                coordinator.page().select("[name=received.time]").val());
        var later = entry("Wood");
        later.put("received.day", now.toLocalDate().plusDays(1).toString());
        coordinator.submit("main form[method=post]", later);
        assertEquals(422, coordinator.status());
        assertEquals(
                "Received: It cannot have been received later than now. Change the day or the time.",
                coordinator.page().select(".error-summary li").text());
    }

    @Test
    void anyDayOnWhichTheStageWasOpenIsTakenFromATable() {
        var zone = call.zone();
        var stage = call.stages().getFirst();
        clock.moveTo(stage.closes().plus(Duration.ofDays(3)));
        coordinator = visitors.signedIn("coordinator@network.example");
        checked(
                coordinator,
                row("First", day(stage.opens(), zone))
                        + row("Last", day(stage.closes().minusSeconds(1), zone)));
        assertEquals(200, coordinator.status());
        checked(coordinator, row("Late", day(stage.closes().plus(Duration.ofDays(1)), zone)));
        assertEquals(422, coordinator.status());
    }

    @Test
    void whatIsTooLongIsNotSaidToBeSaved() {
        coordinator.open(LIST + "/new");
        var wordy = entry("Wood");
        wordy.put("q.practice", "word ".repeat(151));
        coordinator.submit("main form[method=post]", wordy);

        assertEquals(
                "The practice in one paragraph: This has 151 words, 1 word more than the 150 that fit. Shorten it.",
                coordinator.page().select(".error-summary li").text());
    }

    @Test
    void afterTheChoiceTheCoordinatorIsToldThatItComesTooLateForIt() {
        coordinator.open(LIST + "/new");
        assertEquals(0, coordinator.page().select("p.warning").size());
        coordinator.submit("main form[method=post]", entry("Wood"));
        contributions.decide(call.id(), Set.of(), person);
        coordinator.open(LIST + "/new");

        assertEquals(
                "The choice in this call has been made. What you enter now is kept, and takes no part in it.",
                coordinator.page().select("p.warning").text());
    }

    private void checked(Visitor visitor, String rows) {
        visitor.open(LIST + "/import");
        var table = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
        visitor.submitWithFiles(
                "form[enctype]", Map.of(), Map.of("table", new Visitor.Upload("answers.csv", "text/csv", table)));
    }

    private static String row(String organisation, String received) {
        return organisation + ",FR,Title,public-policies,en,We do it.,create-employment," + received + "\n";
    }

    private static String day(java.time.Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().toString();
    }

    private static Map<String, String> entry(String organisation) {
        return new HashMap<>(Map.of(
                "channel", "PAPER",
                "organisation", organisation,
                "country", "FR",
                "title", "Wood turns",
                "theme", "inclusion-through-work",
                "language", "en",
                "q.practice", "Four people turn wood.",
                "q.criterion", "create-employment"));
    }

    private static Stage withFiguresAndPicture(Stage stage) {
        var questions = new ArrayList<>(stage.questions());
        for (var kind : List.of(Question.Kind.FIGURES, Question.Kind.PICTURE)) {
            var label = LocalizedText.of(Language.EN, kind.name());
            questions.add(new Question(
                    "own-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                    kind,
                    label,
                    LocalizedText.EMPTY,
                    true,
                    0));
        }
        return new Stage(stage.key(), stage.title(), stage.help(), stage.opens(), stage.closes(), questions);
    }
}
