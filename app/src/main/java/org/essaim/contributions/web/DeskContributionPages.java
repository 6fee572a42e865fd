package org.essaim.contributions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.ContributionCount;
import org.essaim.contributions.domain.ContributionFilter;
import org.essaim.contributions.usecases.ExportContributions;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Glossary;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What came in to a call, as its coordinators look at it: a list that is searched and filtered, and all of them
/// as a table.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}")
class DeskContributionPages {
    private static final Set<String> STATES = Set.of("DRAFT", "PENDING", "CHOSEN", "NOT_CHOSEN", "WITHDRAWN");

    private final ReadForDesk contributions;
    private final ExportContributions export;
    private final Glossary glossary;

    DeskContributionPages(ReadForDesk contributions, ExportContributions export, Glossary glossary) {
        this.contributions = contributions;
        this.export = export;
        this.glossary = glossary;
    }

    @GetMapping("/contributions")
    PageView list(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String entered) {
        var filter = new ContributionFilter(
                Typed.clean(q),
                Typed.clean(country),
                Typed.clean(theme),
                Typed.clean(language),
                STATES.contains(state) ? state : "",
                page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0);
        var listing = contributions.list(viewer, slug, filter);
        return PageView.of(
                "contributions/desk-list",
                new DeskListPage(
                        listing.call(),
                        listing.lines(),
                        listing.total(),
                        filter,
                        options(frame, listing.counts(), "country"),
                        options(frame, listing.counts(), "theme"),
                        options(frame, listing.counts(), "language"),
                        options(frame, listing.counts(), "state"),
                        themes(frame),
                        entered.matches("\\d{1,5}") ? entered : ""));
    }

    /// What can be chosen, each with its count.
    private Map<String, String> options(Frame frame, List<ContributionCount> counts, String attribute) {
        var themes = "theme".equals(attribute) ? themes(frame) : Map.<String, String>of();
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text("contributions.desk.any"));
        counts.stream()
                .filter(count ->
                        count.attribute().equals(attribute) && !count.value().isBlank())
                .forEach(count -> options.put(
                        count.value(), said(frame, attribute, count.value(), themes) + " (" + count.count() + ")"));
        return options;
    }

    private static String said(Frame frame, String attribute, String value, Map<String, String> themes) {
        return switch (attribute) {
            case "country" -> frame.country(value);
            case "language" -> Language.isTag(value) ? frame.languageName(new Language(value)) : value;
            case "theme" -> themes.getOrDefault(value, value);
            default -> frame.text("contributions.decision." + value);
        };
    }

    private Map<String, String> themes(Frame frame) {
        var labels = new LinkedHashMap<String, String>();
        glossary.scheme(Glossary.THEMES)
                .forEach(theme -> labels.put(
                        theme.slug().value(), frame.best(theme.label()).value()));
        return labels;
    }

    @GetMapping("/contributions.csv")
    ResponseEntity<byte[]> table(Viewer viewer, @PathVariable String slug) {
        Call call = contributions.call(viewer, slug);
        return csv(call.slug() + "-contributions.csv", export.all(viewer, slug));
    }

    static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
