package org.essaim.calls.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.usecases.ExtendDeadline;
import org.essaim.calls.usecases.ReadCalls;
import org.essaim.calls.usecases.ReviseCall;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One stage of a call: its words, its days, its questions in their order; and, once the call is open, a later closing.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/stages/{key}")
class DeskStagePages {
    private static final String TEMPLATE = "calls/desk-stage";

    private final ReadCalls calls;
    private final ReviseCall revise;
    private final ExtendDeadline extend;

    DeskStagePages(ReadCalls calls, ReviseCall revise, ExtendDeadline extend) {
        this.calls = calls;
        this.revise = revise;
        this.extend = extend;
    }

    @GetMapping
    PageView show(Viewer viewer, @PathVariable String slug, @PathVariable String key) {
        var call = calls.forDesk(viewer, slug);
        var stage = stage(call, key);
        var values = StageForm.of(call, stage);
        return PageView.of(TEMPLATE, page(call, stage, values, List.of()));
    }

    @PostMapping
    Object save(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> form) {
        var call = calls.forDesk(viewer, slug);
        var stage = stage(call, key);
        var values = FormValues.of(form);
        if (rearranged(values)) {
            return PageView.of(TEMPLATE, page(call, stage, values, List.of()));
        }
        var refusals = new ArrayList<Refusal>();
        var zone = Zones.read(values.get("zone"));
        if (zone.isEmpty()) {
            refusals.add(Refusal.of("zone", "calls.refused.zone"));
        }
        var period = StageForm.period(values, call, stage, zone.orElse(call.zone()), refusals);
        if (zone.isEmpty() || period.isEmpty()) {
            return PageView.refused(TEMPLATE, page(call, stage, values, refusals));
        }
        var changed = StageForm.stage(values, stage, period.get());
        var stages = call.stages().stream()
                .map(one -> one.key().equals(key)
                        ? changed
                        : call.draft() ? StageForm.inZone(one, call.zone(), zone.get()) : one)
                .toList();
        var change = new CallChange.Stages(zone.get(), stages);
        return switch (revise.revise(viewer, call.id(), values.number("version", 0), change)) {
            case Outcome.Done<Call> _ -> DeskCallPages.seeOther(frame, DeskForm.after(call, "stages/" + key, values));
            case Outcome.Refused<Call>(var reasons) -> PageView.refused(TEMPLATE, page(call, stage, values, reasons));
        };
    }

    /// Whether a button asked for another order or number of questions, which is done on the form and saved later.
    private static boolean rearranged(FormValues values) {
        var rows = values.rows("q");
        var asked = values.get("do");
        if ("add".equals(asked)) {
            values.put("q" + rows + ".key", "")
                    .put("q" + rows + ".label", LocalizedText.EMPTY)
                    .put("q" + rows + ".help", LocalizedText.EMPTY);
            DetailsForm.put(values, "q" + rows + ".", Question.Details.NONE);
            return true;
        }
        var dash = asked.indexOf('-');
        var number = asked.substring(dash + 1);
        if (dash < 0 || !number.matches("\\d{1,2}") || Integer.parseInt(number) >= rows) {
            return false;
        }
        var row = Integer.parseInt(number);
        if (asked.startsWith("remove-")) {
            values.remove("q", row, rows);
            return true;
        }
        if (asked.startsWith("up-") && row > 0) {
            values.swap("q", row, row - 1);
            return true;
        }
        return false;
    }

    private DeskStagePage page(Call call, Stage stage, FormValues values, List<Refusal> refusals) {
        var form = DeskPartPages.form(call, values, StageForm.of(call, stage), Map.of(), refusals, "q");
        var decided = call.stages().getFirst().equals(stage)
                && calls.balance(call.id()).isPresent();
        return new DeskStagePage(stage, form, decided);
    }

    @GetMapping("/deadline")
    PageView deadline(Viewer viewer, @PathVariable String slug, @PathVariable String key) {
        var call = calls.forDesk(viewer, slug);
        var stage = stage(call, key);
        var values = FormValues.empty().put("closes", stage.closes(), call.zone());
        return PageView.of("calls/desk-deadline", page(call, stage, values, List.of()));
    }

    @PostMapping("/deadline")
    Object extend(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> form) {
        var call = calls.forDesk(viewer, slug);
        var stage = stage(call, key);
        var values = FormValues.of(form);
        var closes = values.moment("closes", call.zone());
        if (closes.isEmpty()) {
            var refusals = List.of(Refusal.of("closes.day", "calls.refused.moment"));
            return PageView.refused("calls/desk-deadline", page(call, stage, values, refusals));
        }
        return switch (extend.extend(viewer, call.id(), key, closes.get())) {
            case Outcome.Done<Call> _ -> DeskCallPages.seeOther(frame, "/desk/calls/" + call.slug() + "?saved=true");
            case Outcome.Refused<Call>(var reasons) ->
                PageView.refused("calls/desk-deadline", page(call, stage, values, reasons));
        };
    }

    @GetMapping("/versions")
    PageView versions(Viewer viewer, @PathVariable String slug, @PathVariable String key) {
        var call = calls.forDesk(viewer, slug);
        var stage = stage(call, key);
        return PageView.of(
                "calls/desk-versions", DeskVersionsPage.of(call, stage, calls.formVersions(viewer, call, key)));
    }

    private static Stage stage(Call call, String key) {
        return call.stages().stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
    }
}
