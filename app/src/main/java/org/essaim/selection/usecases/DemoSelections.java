package org.essaim.selection.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Calls;
import org.essaim.fair.Quota;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.selection.domain.Plan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Two selections among the sixty invented proposals, found by the real engine: one is decided, one is left to play
/// with.
@Component
class DemoSelections implements DemoChapter {
    private static final Slug CALL = new Slug("inclusion-2025");
    private static final TypeReference<List<Wanted>> LIST = new TypeReference<>() {};

    private final Calls calls;
    private final Accounts accounts;
    private final FindSelection finding;
    private final DecideSelection deciding;

    DemoSelections(Calls calls, Accounts accounts, FindSelection finding, DecideSelection deciding) {
        this.calls = calls;
        this.accounts = accounts;
        this.finding = finding;
        this.deciding = deciding;
    }

    private record Wanted(String name, int places, List<Quota> quotas, boolean decided) {}

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void fill() {
        var call = calls.find(CALL).orElseThrow();
        Viewer coordinator =
                accounts.holders(Role.COORDINATOR, call.network().value()).getFirst();
        for (var wanted : read()) {
            var plan = new Plan(wanted.name(), wanted.places(), wanted.quotas(), List.of(), Set.of());
            var number = done(finding.findAndWait(coordinator, CALL, plan));
            if (wanted.decided()) {
                done(deciding.decide(coordinator, CALL, number, finding.numbers(coordinator, CALL)));
            }
        }
    }

    private static int done(Outcome<Integer> outcome) {
        return switch (outcome) {
            case Outcome.Done<Integer>(Integer number) -> number;
            case Outcome.Refused<Integer> refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static List<Wanted> read() {
        try {
            var file = new ClassPathResource("demo/selection/selections.json").getContentAsByteArray();
            return JsonMapper.builder().build().readValue(file, LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
