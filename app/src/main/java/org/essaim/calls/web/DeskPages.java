package org.essaim.calls.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.calls.DeskItems;
import org.essaim.calls.domain.CallAccess;
import org.essaim.calls.usecases.ReadCalls;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where a coordinator begins: what needs her today, from every module that has something to say, then her calls.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk")
class DeskPages {
    private final List<DeskItems> items;
    private final ReadCalls calls;
    private final Clock clock;

    DeskPages(List<DeskItems> items, ReadCalls calls, Clock clock) {
        this.items = items;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping
    PageView start(Viewer viewer) {
        CallAccess.requireDesk(viewer);
        var today = items.stream()
                .flatMap(source -> source.of(viewer).stream())
                .sorted(Comparator.comparingInt(DeskItems.Item::urgent).reversed())
                .toList();
        return PageView.of("calls/desk", new DeskPage(today, lines(viewer)));
    }

    @GetMapping("/calls")
    PageView calls(Viewer viewer) {
        return PageView.of("calls/desk-calls", new DeskPage(List.of(), lines(viewer)));
    }

    private List<DeskPage.Line> lines(Viewer viewer) {
        var now = clock.instant();
        return calls.desk(viewer).stream()
                .map(call -> new DeskPage.Line(
                        call,
                        CallPage.state(call, now),
                        new Deadline(call.stages().getFirst().closes(), call.zone())))
                .toList();
    }
}
