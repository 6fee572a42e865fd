package org.essaim.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.essaim.testing.Chromium;

/// Someone with a browser of their own. Each page they come to must answer as it should, satisfy axe and fit the
/// screen; what does not is kept in the list that the journey shares. Without scripts means without the platform's:
/// axe itself needs a browser that can run one.
final class Person {
    private final Page page;
    private final int width;
    private final List<String> wrong;
    private int status;

    Person(Chromium chromium, int width, boolean scripts, List<String> wrong) {
        this.page = chromium.person(width, true);
        this.width = width;
        this.wrong = wrong;
        if (!scripts) {
            page.route("**/*.js", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        }
        page.onResponse(response -> {
            if (response.frame().equals(page.mainFrame()) && response.request().isNavigationRequest()) {
                status = response.status();
            }
        });
    }

    Page page() {
        return page;
    }

    Person open(String path) {
        page.navigate(path);
        return look(200);
    }

    /// Presses a button or a link that leads to a page.
    Person press(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
        return look(200);
    }

    /// Sends a form that is refused.
    Person pressInVain(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
        return look(422);
    }

    Person type(String field, String value) {
        page.fill("main [name='" + field + "']", value);
        return this;
    }

    Person choose(String field, String value) {
        page.selectOption("main select[name='" + field + "']", value);
        return this;
    }

    Person tick(String field, String value) {
        page.check("main input[name='" + field + "'][value='" + value + "']");
        return this;
    }

    Person attach(String field, String name, String type, byte[] content) {
        page.setInputFiles("main input[name='" + field + "']", new FilePayload(name, type, content));
        return this;
    }

    String reads(String selector) {
        return page.locator(selector).first().textContent().strip();
    }

    List<String> readsAll(String selector) {
        return page.locator(selector).allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    String heading() {
        return reads("h1");
    }

    /// Path and query of the page.
    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private Person look(int expected) {
        if (status != expected) {
            wrong.add(path() + " answers " + status + " and not " + expected + ": "
                    + page.locator("h1, .error-summary").allInnerTexts());
        }
        wrong.addAll(Chromium.axe(page));
        var across = (Number) page.evaluate("document.documentElement.scrollWidth");
        if (across.intValue() > width) {
            wrong.add(path() + " is " + across + " px wide on a screen of " + width);
        }
        return this;
    }
}
