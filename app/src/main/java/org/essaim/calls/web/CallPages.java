package org.essaim.calls.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.domain.CallAccess;
import org.essaim.calls.usecases.ReadCalls;
import org.essaim.directory.Directory;
import org.essaim.directory.Organisation;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The calls as everyone sees them.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/calls")
class CallPages {
    private final ReadCalls calls;
    private final Directory directory;
    private final Glossary glossary;
    private final Clock clock;

    CallPages(ReadCalls calls, Directory directory, Glossary glossary, Clock clock) {
        this.calls = calls;
        this.directory = directory;
        this.glossary = glossary;
        this.clock = clock;
    }

    @GetMapping
    PageView list() {
        var now = clock.instant();
        var published = calls.published();
        var networks = directory.findAll(published.stream().map(Call::network).collect(Collectors.toSet()));
        var lines = published.stream()
                .map(call -> new CallsPage.Line(
                        call,
                        name(networks.get(call.network())),
                        CallPage.state(call, now),
                        new Deadline(call.stages().getFirst().closes(), call.zone())))
                .toList();
        return PageView.of(
                "calls/calls",
                new CallsPage(
                        lines.stream()
                                .filter(line -> "open".equals(line.state()))
                                .toList(),
                        lines.stream()
                                .filter(line -> !"open".equals(line.state()))
                                .toList(),
                        now));
    }

    @GetMapping("/{slug}")
    PageView show(@PathVariable String slug, Viewer viewer) {
        return PageView.of("calls/call", page(calls.find(viewer, slug), viewer));
    }

    CallPage page(Call call, Viewer viewer) {
        var network = directory.find(call.network()).map(Organisation::name).orElse("");
        var balance = calls.balance(call.id()).map(BalanceView::parse).orElse(BalanceView.NONE);
        return CallPage.of(call, network, clock.instant(), themes(call), balance, CallAccess.mayEdit(viewer, call));
    }

    private List<CallPage.Theme> themes(Call call) {
        Map<Slug, LocalizedText> labels =
                glossary.scheme(Glossary.THEMES).stream().collect(Collectors.toMap(Concept::slug, Concept::label));
        return call.themes().stream()
                .map(theme -> new CallPage.Theme(theme, labels.getOrDefault(theme, LocalizedText.EMPTY)))
                .filter(theme -> !theme.label().isEmpty())
                .toList();
    }

    private static String name(@org.jspecify.annotations.Nullable Organisation network) {
        return network == null ? "" : network.name();
    }
}
