package org.essaim.selection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.fair.Selection;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Glossary;
import org.essaim.selection.domain.Replay;
import org.essaim.selection.domain.Run;
import org.essaim.selection.domain.SavedSelection;
import org.essaim.selection.usecases.RunAgain;
import org.essaim.selection.usecases.SeeSelections;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A selection: while it is calculated the page asks for itself again; then it shows the result, which can be asked for
/// once more, compared with another, and taken away as files that anybody can check.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{call}/selection")
class ResultPages {
    private static final String SECONDS_TO_NEXT_LOOK = "2";

    private final SeeSelections selections;
    private final RunAgain again;
    private final Glossary glossary;

    ResultPages(SeeSelections selections, RunAgain again, Glossary glossary) {
        this.selections = selections;
        this.again = again;
        this.glossary = glossary;
    }

    @GetMapping("/{number}")
    PageView result(
            Viewer viewer,
            Frame frame,
            HttpServletResponse response,
            @PathVariable String call,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String done) {
        var page = page(viewer, frame, call, number, done, List.of());
        var saved = page.saved();
        if (saved.run() instanceof Run.Making
                || saved.replays().stream().anyMatch(replay -> replay.state() == Replay.State.MAKING)) {
            response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        }
        return PageView.of("selection/result", page);
    }

    @PostMapping("/{number}/again")
    Object again(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean second) {
        var slug = SelectionAddress.slug(call);
        return switch (again.again(viewer, slug, SelectionAddress.number(number), second)) {
            case Outcome.Done<Integer>(Integer same) -> SelectionAddress.to(frame, call, same, "again");
            case Outcome.Refused<Integer>(List<Refusal> refusals) ->
                PageView.refused("selection/result", page(viewer, frame, call, number, "", refusals));
        };
    }

    @GetMapping("/compare")
    PageView compare(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second) {
        var left = page(viewer, frame, call, first, "", List.of());
        var right = page(viewer, frame, call, second, "", List.of());
        return PageView.of("selection/compare", new ComparePage(left, made(left), right, made(right)));
    }

    private static Selection made(ResultPage page) {
        return page.saved()
                .made()
                .orElseThrow(() -> new NotFound("Not calculated"))
                .selection();
    }

    @GetMapping("/{number}/question.json")
    ResponseEntity<byte[]> question(Viewer viewer, @PathVariable String call, @PathVariable String number) {
        var saved = selections
                .see(viewer, SelectionAddress.slug(call), SelectionAddress.number(number))
                .selection();
        return file(saved, "question", saved.request());
    }

    @GetMapping("/{number}/answer.json")
    ResponseEntity<byte[]> answer(Viewer viewer, @PathVariable String call, @PathVariable String number) {
        var saved = selections
                .see(viewer, SelectionAddress.slug(call), SelectionAddress.number(number))
                .selection();
        return file(saved, "answer", saved.answer());
    }

    private static ResponseEntity<byte[]> file(SavedSelection saved, String which, String text) {
        var name = "selection-" + saved.number() + "-" + which + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ResultPage page(
            Viewer viewer, Frame frame, String call, String number, String notice, List<Refusal> refusals) {
        var seen = selections.see(viewer, SelectionAddress.slug(call), SelectionAddress.number(number));
        return page(frame, seen, glossary, notice, refusals);
    }

    static ResultPage page(
            Frame frame, SeeSelections.Seen seen, Glossary glossary, String notice, List<Refusal> refusals) {
        return new ResultPage(
                frame,
                seen,
                new GroupNames(frame, seen.basis().call(), glossary.scheme(Glossary.THEMES)),
                CaseNames.of(frame, seen.basis().submissions()),
                notice,
                refusals);
    }
}
