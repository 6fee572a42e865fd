package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.usecases.EnterOnBehalf;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.practices.Practices;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class SecondStagePagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Contributions contributions;

    @Autowired
    private EnterOnBehalf enter;

    @Autowired
    private Practices practices;

    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private Calls calls;

    private Viewer.SignedIn coordinator;
    private Call call;

    @BeforeEach
    void aCallWithTwoAnswers() {
        var examples = new CallExamples(beans);
        coordinator = examples.coordinator("coordinator@network.example");
        call = examples.open(coordinator, "Jobs for all");
        enter("Wood Cooperative", "office@wood.example");
        enter("Bread Cooperative", "office@bread.example");
    }

    @Test
    void aDecisionIsToldOnceAndToEveryone() {
        var wood = of("Wood Cooperative").id();
        contributions.decide(call.id(), Set.of(wood), coordinator);
        contributions.decide(call.id(), Set.of(wood), coordinator);

        var visitor = visitors.arrive();
        assertEquals(
                List.of("Received: " + of("Wood Cooperative").number(), "Chosen: Wood Cooperative does it"),
                visitor.letters("office@wood.example").stream()
                        .map(Visitor.ReadLetter::subject)
                        .toList());
        assertEquals(
                "/en/calls/jobs-for-all#balance",
                visitor.lastLetter("office@bread.example").link());
        assertEquals(2, visitor.letters("office@bread.example").size());
        assertEquals(Submission.Decision.NOT_CHOSEN, of("Bread Cooperative").decision());
        var stranger = new CallExamples(beans).coordinator("stranger@other.example");
        assertThrows(NotFound.class, () -> contributions.decide(call.id(), Set.of(), stranger));
    }

    @Test
    void theChosenOneCompletesTheCaseAndItBecomesOneSheet() throws IOException {
        var contributor = chosen();
        story(contributor);
        contributor.submit("form[data-autosave]", figure("f0.", "12", "2025-01-01", "2025-12-31"));
        picture(contributor, png(), "A saw in a tree", "The workshop", "CC-BY-4.0");
        assertTrue(
                contributor.path().endsWith("/check"),
                contributor.path() + contributor.page().select(".error"));
        var image = contributor.page().select("dd img").attr("src");
        assertTrue(contributor.page().text().contains("you agree that the network publishes this as a public sheet"));
        contributor.submit("form[action$=/submit]", Map.of());
        assertEquals("Received: " + of("Wood Cooperative").number() + "-2", contributor.heading());
        assertFalse(contributor.page().select(".lead").text().contains("choice"));
        assertTrue(contributor.page().select(".lead").text().contains("publishes it as a sheet"));
        assertTrue(contributor.lastLetter("office@wood.example").text().contains("publishes it as a sheet"));
        assertFalse(contributor.lastLetter("office@wood.example").text().contains("choice"));

        var visitor = visitors.arrive();
        visitor.open(image);
        assertEquals(404, visitor.status());
        contributor.open(image);
        assertEquals("private, no-store", contributor.header("Cache-Control"));

        var desk = visitors.signedIn("coordinator@network.example");
        var number = of("Wood Cooperative").number();
        for (var time = 0; time < 2; time++) {
            desk.open("/en/desk/calls/jobs-for-all/cases/" + number);
            desk.submit(
                    "main form[method=post]",
                    Map.of("title.fr", "Le bois", "summary.fr", "Quatre personnes.", "do", "publish"));
            assertTrue(desk.page().select(".notice").text().startsWith("1 sheet was published."));
        }
        var sheets = practices.inCollection(call.slug());
        assertEquals(1, sheets.size());
        var content = sheets.getFirst().content();
        assertEquals(
                "Le bois", content.title().in(org.essaim.kernel.Language.FR).orElseThrow());
        assertEquals(
                List.of("story", "difficulties", "lessons"),
                content.sections().stream()
                        .map(org.essaim.practices.Sheet.Section::key)
                        .toList());
        assertEquals("12", content.evidence().getFirst().value().toPlainString());
        assertFalse(content.toString().contains("office@wood.example"));
        visitor.open(image);
        assertEquals(200, visitor.status());
        assertEquals("public, max-age=31536000, immutable", visitor.header("Cache-Control"));

        desk.open("/en/desk/calls/jobs-for-all/cases");
        assertEquals(0, desk.page().select("main form").size());
    }

    @Test
    void anotherRowKeepsEverythingTyped() {
        var contributor = chosen();
        contributor.open(tasks(contributor) + "/pages/q-figures");
        var typed = new java.util.HashMap<>(figure("f0.", "twelve", "2026-01-01", ""));
        typed.put("do", "add");
        contributor.submit("form[data-autosave]", typed);

        assertEquals(200, contributor.status());
        assertEquals("twelve", contributor.page().select("[name=f0.value]").val());
        assertEquals("2026-01-01", contributor.page().select("[name=f0.from]").val());
        assertEquals(1, contributor.page().select("[name=f1.value]").size());

        contributor.submit("form[data-autosave]", figure("f1.", "0", "2026-02-01", "2026-01-01"));
        assertEquals(422, contributor.status());
        assertEquals(
                List.of("#f0.value", "#f0.until", "#f1.until"),
                contributor.page().select(".error-summary a").eachAttr("href"));
        assertEquals("0", contributor.page().select("[name=f1.value]").val());
    }

    @Test
    void aWrongPictureIsRefusedAndTheRestIsKept() throws IOException {
        var contributor = chosen();
        contributor.open(tasks(contributor) + "/pages/q-picture");
        picture(contributor, "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "A saw", "Us", "CC0-1.0");
        assertEquals(422, contributor.status());
        assertTrue(contributor.page().select("#picture-error").text().contains("not a JPEG or PNG"));
        assertEquals("A saw", contributor.page().select("#alternative").val());

        picture(contributor, new byte[13 * 1024 * 1024], "A saw", "Us", "CC0-1.0");
        assertEquals(422, contributor.status());
        assertTrue(contributor.page().select("#picture-error").text().contains("more than 12 MB"));
        assertEquals("Us", contributor.page().select("#credit").val());

        picture(contributor, png(), "", "", "");
        assertEquals(422, contributor.status());
        assertEquals(
                List.of("#alternative", "#credit", "#licence"),
                contributor.page().select(".error-summary a").eachAttr("href"));
        assertEquals(1, contributor.page().select("figure img").size());
    }

    @Test
    void aRefusedPictureIsSaidEvenToSomeoneWhoLeaves() {
        var contributor = chosen();
        contributor.open(tasks(contributor) + "/pages/q-picture");
        contributor.submitWithFiles(
                "form[data-autosave]",
                Map.of("alternative", "A saw", "do", "later"),
                Map.of("picture", new Visitor.Upload("saw.svg", "image/png", new byte[] {'<', 's', 'v', 'g'})));
        assertEquals(422, contributor.status());
        assertTrue(contributor.page().select("#picture-error").text().contains("not a JPEG or PNG"));

        contributor.open(tasks(contributor));
        assertEquals(
                "started", contributor.page().select("ol.tasks .tag").eachText().getLast());
    }

    @Test
    void aPictureSentOnAPageThatChangedMeanwhileIsKeptForTheNextSave() throws IOException {
        var one = chosen();
        var other = visitors.arrive();
        other.open(other.lastLetter("office@wood.example").link());
        one.open(tasks(one) + "/pages/q-picture");
        other.open(tasks(other) + "/pages/q-picture");
        one.submit("form[data-autosave]", Map.of("credit", "Someone"));
        picture(other, png(), "A saw in a tree", "The workshop", "CC-BY-4.0");
        assertEquals(422, other.status());
        var image = other.page().select("figure img").attr("src");
        other.submit("form[data-autosave]", Map.of());
        assertTrue(other.path().endsWith("/check"), other.path());
        other.open(tasks(other) + "/pages/q-picture");
        assertEquals(image, other.page().select("figure img").attr("src"));
        other.open(image);
        assertEquals(200, other.status());
    }

    @Test
    void aCaseIsNotHandedInBeforeItsStageOpens() {
        contributions.decide(call.id(), Set.of(of("Wood Cooperative").id()), coordinator);
        var contributor = visitors.arrive();
        contributor.open(contributor.lastLetter("office@wood.example").link());
        contributor.open(tasks(contributor) + "/check");
        contributor.submit("form[action$=/submit]", Map.of());

        assertEquals(422, contributor.status());
        assertTrue(contributor.page().select(".error-summary").text().contains("has not opened yet"));
    }

    @Test
    void theDemosChosenCasesBecomeSheets() {
        chapters.stream()
                .filter(chapter -> chapter.order() == 40 || chapter.order() == 50)
                .sorted(Comparator.comparingInt(DemoChapter::order))
                .forEach(DemoChapter::fill);
        var demo = calls.find(new Slug("inclusion-2025")).orElseThrow();
        var examples = new CallExamples(beans).coordinator("demo@network.example", demo.network());
        contributions.decide(
                demo.id(),
                contributions.submitted(demo.id()).stream().map(Submission::id).collect(Collectors.toSet()),
                examples);

        chapters.stream().filter(chapter -> chapter.order() == 80).forEach(DemoChapter::fill);

        var sheets = practices.inCollection(demo.slug());
        assertEquals(8, sheets.size());
        assertTrue(sheets.stream().allMatch(sheet -> sheet.content().example()));
        assertTrue(sheets.stream().allMatch(sheet -> sheet.content().picture() != null));
    }

    private Visitor chosen() {
        contributions.decide(call.id(), Set.of(of("Wood Cooperative").id()), coordinator);
        clock.advance(Duration.ofDays(21));
        var contributor = visitors.arrive();
        contributor.open(contributor.lastLetter("office@wood.example").link());
        return contributor;
    }

    private static void story(Visitor contributor) {
        contributor.open(tasks(contributor) + "/pages/q-story");
        contributor.submit("form[data-autosave]", Map.of("story", "We began in 2020.\n\nThen we grew."));
        contributor.submit("form[data-autosave]", Map.of("difficulties", "The saw broke."));
        contributor.submit("form[data-autosave]", Map.of("lessons", "Have two saws."));
        assertTrue(contributor.path().endsWith("/q-figures"), contributor.path());
    }

    private static Map<String, String> figure(String prefix, String value, String from, String until) {
        return Map.of(
                prefix + "measure", "jobs-created",
                prefix + "value", value,
                prefix + "unit", "headcount",
                prefix + "from", from,
                prefix + "until", until,
                prefix + "method", "Counted in December",
                prefix + "source", "Staff register");
    }

    private static void picture(Visitor contributor, byte[] file, String alternative, String credit, String licence) {
        contributor.submitWithFiles(
                "form[data-autosave]",
                Map.of("alternative", alternative, "credit", credit, "licence", licence),
                Map.of("picture", new Visitor.Upload("saw.png", "image/png", file)));
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String tasks(Visitor contributor) {
        return contributor.path().replaceFirst("(/contributions/[^/]+).*", "$1");
    }

    private Submission of(String organisation) {
        return contributions.submitted(call.id()).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private void enter(String organisation, String email) {
        var basics = new Basics(
                organisation, "FR", "Lille", email, "manager", organisation + " does it", "public-policies", "en");
        CallExamples.done(enter.enter(
                coordinator,
                call.id(),
                new EnterOnBehalf.Entry(
                        Channel.PAPER,
                        clock.instant(),
                        basics,
                        Map.of("practice", "We do it.", "criterion", "create-employment"),
                        false)));
    }
}
