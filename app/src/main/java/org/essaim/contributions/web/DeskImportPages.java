package org.essaim.contributions.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.ImportTable;
import org.essaim.contributions.usecases.ExportContributions;
import org.essaim.contributions.usecases.ImportContributions;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing in answers from a table: look first, confirm then.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/contributions/import")
class DeskImportPages {
    private static final String TEMPLATE = "contributions/desk-import";

    private final ReadForDesk contributions;
    private final ImportContributions imports;
    private final ExportContributions export;

    DeskImportPages(ReadForDesk contributions, ImportContributions imports, ExportContributions export) {
        this.contributions = contributions;
        this.imports = imports;
        this.export = export;
    }

    @GetMapping
    PageView choose(Viewer viewer, @PathVariable String slug) {
        var call = contributions.call(viewer, slug);
        return PageView.of(TEMPLATE, page(call, null, List.of()));
    }

    @PostMapping
    Object check(
            Viewer viewer, @PathVariable String slug, @RequestParam(required = false) @Nullable MultipartFile table)
            throws IOException {
        var call = contributions.call(viewer, slug);
        var name = table == null || table.getOriginalFilename() == null ? "" : table.getOriginalFilename();
        var content = table == null || table.getSize() > ImportContributions.MOST_BYTES
                ? new byte[table == null ? 0 : ImportContributions.MOST_BYTES + 1]
                : table.getBytes();
        var run = imports.check(viewer, call.slug(), Typed.clean(name), content);
        var page = page(call, run, List.of());
        return run.problems().isEmpty() ? PageView.of(TEMPLATE, page) : PageView.refused(TEMPLATE, page);
    }

    @PostMapping("/{id}/confirm")
    Object confirm(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String id) {
        var call = contributions.call(viewer, slug);
        return switch (imports.confirm(viewer, call.slug(), uuid(id))) {
            case Outcome.Done<Integer>(var entered) ->
                AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/contributions?entered=" + entered);
            case Outcome.Refused<Integer>(var refusals) -> PageView.refused(TEMPLATE, page(call, null, refusals));
        };
    }

    private DeskImportPage page(Call call, ImportContributions.@Nullable DryRun run, List<Refusal> refusals) {
        return new DeskImportPage(call, ImportTable.columns(call), contributions.isDecided(call), run, refusals);
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound(id);
        }
    }

    @GetMapping("/example.csv")
    ResponseEntity<byte[]> example(Viewer viewer, @PathVariable String slug) {
        return DeskContributionPages.file("example.csv", "text/csv;charset=UTF-8", export.example(viewer, slug));
    }
}
