package org.essaim.calls.web;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.domain.CallAccess;
import org.essaim.calls.domain.CallRules;
import org.essaim.calls.usecases.CallTemplate;
import org.essaim.calls.usecases.CopyCall;
import org.essaim.calls.usecases.DraftCall;
import org.essaim.calls.usecases.OpenCall;
import org.essaim.calls.usecases.ReadCalls;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One call on the desk: started from a template, looked at, opened.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls")
class DeskCallPages {
    private final ReadCalls calls;
    private final DraftCall draft;
    private final OpenCall open;
    private final CopyCall copy;
    private final CallPages pages;
    private final Directory directory;
    private final Glossary glossary;
    private final Clock clock;

    DeskCallPages(
            ReadCalls calls,
            DraftCall draft,
            OpenCall open,
            CopyCall copy,
            CallPages pages,
            Directory directory,
            Glossary glossary,
            Clock clock) {
        this.calls = calls;
        this.draft = draft;
        this.open = open;
        this.copy = copy;
        this.pages = pages;
        this.directory = directory;
        this.glossary = glossary;
        this.clock = clock;
    }

    @GetMapping("/new")
    PageView start(Viewer viewer, @RequestParam(defaultValue = "") String kind) {
        CallAccess.requireDesk(viewer);
        var zone = ZoneId.of("Europe/Brussels");
        var today = clock.instant().atZone(zone).toLocalDate();
        var values = FormValues.empty().put("zone", zone.getId()).put("kind", kind);
        var day = 7;
        for (var stage : CallTemplate.of(kind(kind)).stages()) {
            var closes = day + 53;
            values.put(
                    stage.key() + ".opens",
                    today.plusDays(day).atTime(9, 0).atZone(zone).toInstant(),
                    zone);
            values.put(
                    stage.key() + ".closes",
                    today.plusDays(closes).atTime(18, 0).atZone(zone).toInstant(),
                    zone);
            day = closes + 30;
        }
        return PageView.of("calls/desk-new", page(viewer, values, List.of()));
    }

    private static Call.Kind kind(String word) {
        return Arrays.stream(Call.Kind.values())
                .filter(kind -> NewCallPage.word(kind).equals(word))
                .findFirst()
                .orElse(Call.Kind.GOOD_PRACTICES);
    }

    @PostMapping("/new")
    Object create(Frame frame, Viewer viewer, @RequestParam MultiValueMap<String, String> form) {
        CallAccess.requireDesk(viewer);
        var values = FormValues.of(form);
        var kind = kind(values.get("kind"));
        var template = CallTemplate.of(kind);
        var refusals = new ArrayList<Refusal>();
        var title = values.text("title", LocalizedText.EMPTY);
        if (title.isEmpty()) {
            refusals.add(Refusal.of("title.en", "calls.refused.title"));
        }
        var zone = Zones.read(values.get("zone"));
        if (zone.isEmpty()) {
            refusals.add(Refusal.of("zone", "calls.refused.zone"));
        }
        var periods = new ArrayList<CallTemplate.Period>();
        for (var stage : template.stages()) {
            StageForm.period(values, stage.key() + ".", zone.orElse(ZoneId.of("UTC")), refusals)
                    .ifPresent(periods::add);
        }
        if (!refusals.isEmpty()) {
            return PageView.refused("calls/desk-new", page(viewer, values, refusals));
        }
        var themes = kind == Call.Kind.GOOD_PRACTICES
                ? glossary.scheme(Glossary.THEMES).stream().map(Concept::slug).toList()
                : List.<Slug>of();
        var outcome = draft.draft(
                viewer,
                network(viewer, values.get("network")),
                template.draft(title, zone.orElseThrow(), periods, themes, false));
        return switch (outcome) {
            case Outcome.Done<Call>(var call) -> seeOther(frame, "/desk/calls/" + call.slug());
            case Outcome.Refused<Call>(var reasons) ->
                PageView.refused("calls/desk-new", page(viewer, values, here(template, reasons)));
        };
    }

    /// A rule about stages names the opening of the later one, which has its own field here.
    private static List<Refusal> here(CallTemplate template, List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> "opens.day".equals(refusal.field())
                        ? Refusal.of(
                                template.stages().getLast().key() + ".opens.day", refusal.key(), refusal.arguments())
                        : refusal)
                .toList();
    }

    private NewCallPage page(Viewer viewer, FormValues values, List<Refusal> refusals) {
        var kind = kind(values.get("kind"));
        var stages = CallTemplate.of(kind).stages().stream()
                .map(stage -> new NewCallPage.StageName(stage.key(), stage.name()))
                .toList();
        return new NewCallPage(kind, values.all(), networks(viewer), stages, calls.desk(viewer), refusals);
    }

    private Map<String, String> networks(Viewer viewer) {
        var ids = ReadCalls.networks(viewer);
        var known = directory.findAll(ids);
        var names = new LinkedHashMap<String, String>();
        ids.forEach(id -> {
            var network = known.get(id);
            names.put(id.value().toString(), network == null ? id.value().toString() : network.name());
        });
        return names;
    }

    private static OrganisationId network(Viewer viewer, String wanted) {
        return ReadCalls.networks(viewer).stream()
                .filter(id -> wanted.isEmpty() || id.value().toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("Not a coordinator of this network"));
    }

    @GetMapping("/{slug}")
    PageView show(Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String saved) {
        return overview(calls.forDesk(viewer, slug), "true".equals(saved), List.of());
    }

    private PageView overview(Call call, boolean saved, List<Refusal> refused) {
        var page = new DeskCallPage(
                call,
                CallPage.state(call, clock.instant()),
                call.stages().stream()
                        .map(stage -> new DeskCallPage.StageLine(
                                stage,
                                new Deadline(stage.opens(), call.zone()),
                                new Deadline(stage.closes(), call.zone())))
                        .toList(),
                call.draft() ? CallRules.missing(call, clock.instant()) : List.of(),
                refused,
                saved);
        return refused.isEmpty() ? PageView.of("calls/desk-call", page) : PageView.refused("calls/desk-call", page);
    }

    @PostMapping("/{slug}/open")
    Object open(Frame frame, Viewer viewer, @PathVariable String slug) {
        var call = calls.forDesk(viewer, slug);
        return switch (open.open(viewer, call.id())) {
            case Outcome.Done<Call>(var opened) -> seeOther(frame, "/desk/calls/" + opened.slug() + "?saved=true");
            case Outcome.Refused<Call>(var reasons) -> overview(call, false, reasons);
        };
    }

    @PostMapping("/{slug}/copy")
    Object copy(Frame frame, Viewer viewer, @PathVariable String slug) {
        return switch (copy.copy(viewer, slug)) {
            case Outcome.Done<Call>(var drafted) -> seeOther(frame, "/desk/calls/" + drafted.slug());
            case Outcome.Refused<Call>(var reasons) -> overview(calls.forDesk(viewer, slug), false, reasons);
        };
    }

    @GetMapping("/{slug}/preview")
    PageView preview(Viewer viewer, @PathVariable String slug) {
        return PageView.of(
                "calls/call", pages.page(calls.forDesk(viewer, slug), viewer).asPreview());
    }

    static ResponseEntity<Void> seeOther(Frame frame, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href(path)))
                .build();
    }
}
