package org.essaim.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// The machine's own Chromium, driven by Playwright. Every person has a context of their own; what goes wrong in any
/// page (a script error, a refused style or script, a request to elsewhere, a 5xx) is kept and told at the end.
public final class Chromium implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    public Chromium(String address) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path program() {
        return Stream.concat(Stream.ofNullable(System.getenv("ESSAIM_BROWSER")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium; ./essaim test finds or installs it"));
    }

    /// Someone with a browser of their own: `width` in CSS pixels, with or without scripts.
    public Page person(int width, boolean scripts) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setLocale("en"));
        watch(context);
        return context.newPage();
    }

    private void watch(BrowserContext context) {
        context.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("status of 4")) {
                faults.add(message.page().url() + ": " + message.text());
            }
        });
        context.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                faults.add("asked elsewhere: " + request.url());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 500) {
                faults.add(response.status() + " at " + response.url());
            }
        });
    }

    /// What axe finds wrong on the page as it stands, one line each; nothing is best.
    public static List<String> axe(Page page) {
        var found = new ArrayList<String>();
        var results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        for (var violation : results.getViolations()) {
            violation
                    .getNodes()
                    .forEach(node -> found.add(
                            page.url() + " " + violation.getId() + ": " + violation.getHelp() + " " + node.getHtml()));
        }
        return List.copyOf(found);
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
