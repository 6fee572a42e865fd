package org.essaim.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.essaim.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@Demo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderJourneyTest {
    private static final List<String> PUBLIC_PAGES = List.of(
            "",
            "/about",
            "/practices",
            "/practices?q=cooperative&country=ES",
            "/practices?q=zzzzzz",
            "/practices?view=map",
            "/practices?view=swarm",
            "/collections",
            "/collections/bilbao-2018",
            "/collections/bilbao-2018/programme",
            "/themes",
            "/themes/inclusion-through-work",
            "/calls",
            "/publications",
            "/publications/bilbao-2018",
            "/publications/bilbao-2018/read/glance",
            "/organisations",
            "/sign-in",
            "/no-such-page");

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

    @Test
    void findsASheetByWordsReadsItAndTakesItsCitation() {
        var page = chromium.person(1280, true);
        page.navigate("/en");
        page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, named("I look for a practice"))
                .click();
        page.fill("#q", "Koopera");
        page.keyboard().press("Enter");
        page.locator(".cards h2 a, .cards h3 a").first().click();

        assertTrue(page.locator("main").innerText().contains("594"), page.url());
        assertTrue(page.locator("main").innerText().contains("Koopera"), page.url());
        assertEquals(1, page.locator("h1").count());
        assertTrue(page.locator("a[href$='.bib']").count() >= 1);
        assertEquals(List.of(), Chromium.axe(page));
        assertEquals(List.of(), chromium.faults());
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "fr, 320", "en-xa, 320", "ar-xb, 360"})
    void everyPublicPageIsAccessibleAndFitsTheScreen(String language, int width) {
        var page = chromium.person(width, true);

        PUBLIC_PAGES.forEach(path -> visit(page, "/" + language + path, width));

        assertEquals(List.of(), wrong);
        assertEquals(List.of(), chromium.faults());
    }

    @Test
    void readsWithoutScripts() {
        var page = chromium.person(360, false);
        page.navigate("/fr/practices");
        page.fill("#q", "coopérative");
        page.locator("form.seek button").click();
        page.locator(".cards h2 a, .cards h3 a").first().click();

        assertEquals(1, page.locator("h1").count());
        assertTrue(page.url().contains("/fr/practices/"), page.url());
    }

    private void visit(Page page, String path, int width) {
        var answer = page.navigate(path);
        var expected = path.endsWith("/no-such-page") ? 404 : 200;
        if (answer == null || answer.status() != expected) {
            wrong.add(path + " answers " + (answer == null ? "nothing" : answer.status()));
        }
        wrong.addAll(Chromium.axe(page));
        var across = (Number) page.evaluate("document.documentElement.scrollWidth");
        if (across.intValue() > width) {
            wrong.add(path + " is " + across + " px wide on a screen of " + width);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
