package org.essaim.contributions.web;

import java.util.Arrays;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.ManyAtOnce;
import org.essaim.contributions.domain.TableView;
import org.essaim.contributions.usecases.ExportContributions;
import org.essaim.contributions.usecases.ExportContributions.Format;
import org.essaim.contributions.usecases.KeepViews;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.contributions.usecases.ReadProgress;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What came in to a call, as its coordinators look at it: a table that is searched, filtered, sorted and kept as a
/// view, and everything that it matches as a file.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}")
class DeskContributionPages {
    private final ReadForDesk contributions;
    private final ReadProgress progress;
    private final KeepViews views;
    private final ExportContributions export;
    private final ThemeNames themes;

    DeskContributionPages(
            ReadForDesk contributions,
            ReadProgress progress,
            KeepViews views,
            ExportContributions export,
            ThemeNames themes) {
        this.contributions = contributions;
        this.progress = progress;
        this.views = views;
        this.export = export;
        this.themes = themes;
    }

    @GetMapping("/contributions")
    PageView list(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> asked) {
        var entered = asked.getFirst("entered");
        var known = entered != null && entered.matches("\\d{1,5}") ? entered : "";
        return PageView.of(
                "contributions/desk-list",
                page(frame, viewer, slug, TableView.of(asked), known, done(asked), "", List.of()));
    }

    @PostMapping("/contributions/views")
    Object keep(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        var view = TableView.of(form);
        var name = Typed.of(form).get("name");
        return switch (views.keep(viewer, slug, name, view)) {
            case Outcome.Done<String>(var query) ->
                AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/contributions" + DeskListPage.asked(query, ""));
            case Outcome.Refused<String>(var refusals) ->
                PageView.refused(
                        "contributions/desk-list", page(frame, viewer, slug, view, "", Done.NOTHING, name, refusals));
        };
    }

    @PostMapping("/contributions/views/{id}/removal")
    ResponseEntity<Void> remove(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String id) {
        views.remove(viewer, slug, DeskImportPages.uuid(id));
        return AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/contributions");
    }

    private DeskListPage page(
            Frame frame,
            Viewer viewer,
            String slug,
            TableView view,
            String entered,
            Done done,
            String name,
            List<Refusal> refusals) {
        var listing = contributions.list(viewer, slug, view, frame.language());
        var names = themes.in(frame);
        return new DeskListPage(
                listing.call(),
                listing.lines(),
                listing.total(),
                view,
                new ListChoices(frame, names, listing.counts()).all(view.filter()),
                names,
                views.of(viewer, slug),
                progress.of(viewer, slug),
                entered,
                done.act(),
                done.count(),
                name,
                refusals);
    }

    /// What was just done with many, and with how many.
    private record Done(String act, String count) {
        static final Done NOTHING = new Done("", "");
    }

    private static Done done(MultiValueMap<String, String> asked) {
        var count = String.valueOf(asked.getFirst("count"));
        return Arrays.stream(ManyAtOnce.Act.values())
                .filter(act -> act.word().equals(asked.getFirst("did")) && count.matches("\\d{1,5}"))
                .findFirst()
                .map(act -> new Done(act.word(), count))
                .orElse(Done.NOTHING);
    }

    @GetMapping("/contributions.csv")
    ResponseEntity<byte[]> csv(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> asked) {
        return file(slug + "-contributions.csv", "text/csv;charset=UTF-8", all(frame, viewer, slug, asked, Format.CSV));
    }

    @GetMapping("/contributions.xlsx")
    ResponseEntity<byte[]> workbook(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> asked) {
        return file(
                slug + "-contributions.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                all(frame, viewer, slug, asked, Format.XLSX));
    }

    @GetMapping("/contributions.json")
    ResponseEntity<byte[]> json(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> asked) {
        return file(slug + "-contributions.json", "application/json", all(frame, viewer, slug, asked, Format.JSON));
    }

    private byte[] all(Frame frame, Viewer viewer, String slug, MultiValueMap<String, String> asked, Format format) {
        return export.all(viewer, slug, TableView.of(asked), frame.language(), format);
    }

    static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
