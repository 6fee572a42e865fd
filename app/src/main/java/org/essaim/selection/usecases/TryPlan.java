package org.essaim.selection.usecases;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.fair.SelectionJson;
import org.essaim.fair.SelectionRequest;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.selection.domain.Plan;
import org.essaim.selection.domain.PlanRules;
import org.essaim.selection.domain.PriceOfBalance;
import org.essaim.selection.domain.Tried;
import org.springframework.stereotype.Service;

/// What if: what a plan would give, while the coordinator waits. The same optimum as a selection, without
/// reasons, and nothing is kept. Refuses plans that contradict themselves.
@Service
public class TryPlan {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PROVING = Duration.ofSeconds(8);
    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SeeSelections selections;
    private final SelectionStore store;
    private final Calculations calculations;

    TryPlan(SeeSelections selections, SelectionStore store, Calculations calculations) {
        this.selections = selections;
        this.store = store;
        this.calculations = calculations;
    }

    /// Somebody is about to try plans.
    public void expect() {
        calculations.expectSoon();
    }

    /// `from` is the number of the draft that the plan began as, 0 for none.
    public Outcome<Tried> attempt(Viewer viewer, Slug slug, Plan plan, int from) {
        var begun = System.nanoTime();
        var basis = selections.basis(viewer, slug);
        var refusals = PlanRules.check(plan, basis);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var problem = plan.problem(basis, store.salt(basis.call().id(), random()));
        var request = SelectionJson.writeRequest(new SelectionRequest(problem, "", false, Optional.of(PROVING)));
        var ended = calculations.soon(request, LIMIT);
        Set<String> before = from == 0 ? PriceOfBalance.byScoresAlone(problem) : plan.earlier();
        return Outcome.done(new Tried(problem, ended.run(), from, before, (System.nanoTime() - begun) / 1_000_000));
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
