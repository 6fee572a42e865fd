package org.essaim.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages behind the public ones, as a coordinator, a reviewer and a contributor meet them in the demonstration, on
/// a phone and on a desk: each answers, is accessible, and fits the screen.
@Demo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskJourneyTest {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final String CLOSED = "/en/desk/calls/inclusion-2025";
    private static final String OPEN = "/en/desk/calls/employment-and-inclusion";
    private static final List<String> DESK = List.of(
            "/en/desk",
            "/en/desk/calls",
            "/en/desk/calls/new",
            CLOSED,
            CLOSED + "/contributions",
            CLOSED + "/contributions/new",
            CLOSED + "/contributions/import",
            CLOSED + "/reviews",
            CLOSED + "/selection",
            CLOSED + "/selection/new",
            CLOSED + "/selection/1",
            CLOSED + "/cases",
            CLOSED + "/people",
            OPEN + "/texts",
            OPEN + "/criteria",
            "/en/desk/people",
            "/en/desk/outbox",
            "/en/desk/publications",
            "/en/desk/publications/bilbao-2018/plan",
            "/en/account");

    private final List<String> wrong = new ArrayList<>();
    private Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open() {
        chromium = new Chromium("http://localhost:" + port);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void nothingWrongYet() {
        wrong.clear();
    }

    @Test
    void theCoordinatorsPagesAreAccessibleAndFitTheScreen() {
        var page = signedIn("coordinator@network.example");

        DESK.forEach(path -> visit(page, path));

        assertEquals(List.of(), wrong);
        assertEquals(List.of(), chromium.faults());
    }

    @Test
    void aReviewerReadsACaseAndFindsTheScale() {
        var page = signedIn("reviewer-1@network.example");
        visit(page, "/en/desk/reviews");
        visit(
                page,
                page.locator("main a[href*='/desk/reviews/inclusion-2025/']")
                        .first()
                        .getAttribute("href"));

        assertEquals(5 * 6, page.locator("main input[type=radio]").count());
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), chromium.faults());
    }

    @Test
    void aReviewerScoresWithTheKeysAndWhatSheWritesIsKeptByItself() {
        var page = signedIn("reviewer-1@network.example");
        page.navigate("/en/desk/reviews");
        page.navigate(page.locator("main a[href*='/desk/reviews/inclusion-2025/']")
                .first()
                .getAttribute("href"));
        assertTrue(page.locator("#keys").isVisible());
        page.locator(".scale input:checked").first().focus();

        for (var key : List.of("4", "5", "0", "2", "3")) {
            page.keyboard().press(key);
        }

        assertEquals(
                List.of("4", "5", "none", "2", "3"),
                page.locator(".scale input:checked").all().stream()
                        .map(choice -> choice.getAttribute("value"))
                        .toList());
        page.keyboard().type("Written without the mouse.");
        page.evaluate("""
                () => {
                  Object.defineProperty(document, "hidden", { value: true, configurable: true });
                  document.dispatchEvent(new Event("visibilitychange"));
                }
                """);
        page.waitForCondition(() -> page.locator("#autosave").innerText().startsWith("Saved as a draft at "));
        page.reload();
        assertEquals("Written without the mouse.", page.locator("#comment").inputValue());
        assertEquals(List.of(), chromium.faults());
    }

    @Test
    void aContributorMeetsOneThingAPage() {
        var page = chromium.person(360, true);
        page.navigate("/fr/calls/employment-and-inclusion/answer");
        page.locator("main form[method=post] button").first().click();
        var pages = page.locator("main a[href*='/pages/'], main a[href$='/check']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();

        assertTrue(pages.size() >= 5, pages.toString());
        pages.forEach(path -> visit(page, path));

        assertEquals(List.of(), wrong);
        assertEquals(List.of(), chromium.faults());
    }

    private Page signedIn(String email) {
        var page = chromium.person(1280, true);
        page.navigate("/en/sign-in");
        page.fill("input[type=email]", email);
        page.locator("main form button").first().click();
        var mailbox = page.context().newPage();
        mailbox.navigate("/en/mailbox");
        mailbox.locator("main a[href*='/mailbox/']").first().click();
        var code = CODE.matcher(mailbox.locator("main").innerText());
        assertTrue(code.find(), "a letter with a code");
        mailbox.close();
        page.fill("input[name=code]", code.group());
        page.locator("form[action$='/sign-in/code'] button").first().click();
        return page;
    }

    private void visit(Page page, String path) {
        for (var width : List.of(360, 1280)) {
            page.setViewportSize(width, 900);
            var answer = page.navigate(path);
            if (answer == null || answer.status() != 200) {
                wrong.add(path + " answers " + (answer == null ? "nothing" : answer.status()));
            }
            wrong.addAll(Chromium.axe(page));
            var across = (Number) page.evaluate("document.documentElement.scrollWidth");
            if (across.intValue() > width) {
                wrong.add(path + " is " + across + " px wide on a screen of " + width);
            }
        }
    }
}
