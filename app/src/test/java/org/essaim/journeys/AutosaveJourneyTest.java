package org.essaim.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the script of a form's page saves by itself, as a contributor meets it in a browser.
@Demo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutosaveJourneyTest {
    private static final Pattern SCRIPT = Pattern.compile(".*/autosave[^/]*\\.js.*");
    private static final Pattern FORM = Pattern.compile(".*/pages/q-practice");

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

    @Test
    void aButtonPressedDuringASaveMeetsNoConflictWithOneself() {
        var page = onThePractice();
        var underWay = new ArrayList<Runnable>();
        page.route(FORM, route -> {
            if (isAutomatic(route)) {
                var answer = route.fetch();
                underWay.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
            } else {
                route.resume();
            }
        });
        page.fill("#practice", "We bake");
        saveNow(page);
        page.waitForCondition(() -> underWay.size() == 1);
        page.fill("#practice", "We bake bread.");
        page.locator("p.actions button[value=save]").click();
        assertTrue(page.url().endsWith("/pages/q-practice"));

        underWay.getFirst().run();
        page.waitForURL("**/pages/q-criterion");
        assertEquals(List.of(), chromium.faults());
    }

    @Test
    void whatIsTypedBeforeTheScriptHasComeIsSavedToo() {
        var page = onThePractice();
        var late = new ArrayList<Runnable>();
        page.route(SCRIPT, route -> late.add(route::resume));
        page.navigate(page.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.fill("#practice", "Typed on a slow line.");
        page.waitForCondition(() -> late.size() == 1);

        late.getFirst().run();
        page.waitForLoadState();
        page.unroute(SCRIPT);
        saveNow(page);

        page.waitForCondition(() -> page.locator("#autosave").innerText().matches("Saved at \\d\\d:\\d\\d:\\d\\d\\."));
        page.reload();
        assertEquals("Typed on a slow line.", page.locator("#practice").inputValue());
        assertEquals(List.of(), chromium.faults());
    }

    @Test
    void aSaveThatFailsIsSaid() {
        var page = onThePractice();
        page.route(FORM, route -> {
            if (isAutomatic(route)) {
                route.fulfill(new Route.FulfillOptions().setStatus(413));
            } else {
                route.resume();
            }
        });
        page.fill("#practice", "We bake");
        saveNow(page);
        page.waitForCondition(() -> page.locator("#autosave")
                .innerText()
                .matches("Not saved since \\d\\d:\\d\\d:\\d\\d\\. What you type .*"));

        page.unroute(FORM);
        saveNow(page);
        page.waitForCondition(() -> page.locator("#autosave").innerText().matches("Saved at \\d\\d:\\d\\d:\\d\\d\\."));
        assertEquals(List.of(), chromium.faults());
    }

    @Test
    void comingBackFromAConflictOverwritesNobody() {
        var page = onThePractice();
        var other = page.context().newPage();
        other.navigate(page.url());
        other.fill("#practice", "Hers.");
        other.locator("p.actions button[value=save]").click();
        other.waitForURL("**/pages/q-criterion");

        page.fill("#practice", "Mine.");
        page.locator("p.actions button[value=save]").click();
        page.waitForLoadState();
        assertTrue(page.content().contains("Hers."));
        page.goBack();
        page.waitForFunction("() => history.state && history.state.version");
        saveNow(page);

        other.navigate(page.url());
        assertEquals("Hers.", other.locator("#practice").inputValue());
        assertEquals(List.of(), chromium.faults());
    }

    private Page onThePractice() {
        var page = chromium.person(1280, true);
        page.navigate("/en/calls/employment-and-inclusion/answer");
        page.locator("main form[method=post] button").first().click();
        page.locator("main a[href$='/pages/q-practice']").click();
        return page;
    }

    private static boolean isAutomatic(Route route) {
        var body = route.request().postData();
        return body != null && body.contains("autosave=true");
    }

    private static void saveNow(Page page) {
        page.evaluate("""
                () => {
                  Object.defineProperty(document, "hidden", { value: true, configurable: true });
                  document.dispatchEvent(new Event("visibilitychange"));
                }
                """);
    }
}
