package org.essaim.selection.usecases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.essaim.accounts.Viewer;
import org.essaim.fair.SelectionJson;
import org.essaim.fair.SelectionRequest;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.selection.domain.Plan;
import org.essaim.selection.domain.PlanRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Freezes a coordinator's plan together with the scores of this moment, keeps it under a number, and has it calculated
/// beside the platform. Refuses plans that contradict themselves; then nothing is kept. The same form sent twice is one
/// selection.
@Service
public class FindSelection {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final SeeSelections selections;
    private final SelectionStore store;
    private final Calculations calculations;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FindSelection(
            SeeSelections selections,
            SelectionStore store,
            Calculations calculations,
            TransactionTemplate transactions,
            Clock clock) {
        this.selections = selections;
        this.store = store;
        this.calculations = calculations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Answers the new selection's number at once; the answer to the question comes later.
    public Outcome<Integer> find(Viewer viewer, Slug slug, Plan plan, UUID formKey) {
        return ask(
                viewer,
                slug,
                plan,
                formKey,
                (id, request) -> calculations.begin(id, request, ended -> store.end(id, ended)));
    }

    /// The same, but comes back when the answer is kept; within the caller's transaction.
    Outcome<Integer> findAndWait(Viewer viewer, Slug slug, Plan plan) {
        return ask(viewer, slug, plan, UUID.randomUUID(), (id, request) -> store.end(id, calculations.now(request)));
    }

    private Outcome<Integer> ask(
            Viewer viewer, Slug slug, Plan plan, UUID formKey, BiConsumer<UUID, String> calculation) {
        var basis = selections.basis(viewer, slug);
        var call = basis.call().id();
        var sent = store.byForm(call, formKey);
        if (sent.isPresent()) {
            return Outcome.done(sent.get());
        }
        var refusals = PlanRules.check(plan, basis);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var id = TimeOrderedId.at(clock.instant());
        var request = SelectionJson.writeRequest(new SelectionRequest(
                plan.problem(basis, store.salt(call, newSalt())), "", true, Optional.of(Calculations.PROVING)));
        var question =
                new SelectionStore.Question(id, call, plan.name(), formKey, request, sha256(request), plan.places());
        var number = transactions.execute(
                _ -> store.ask(question, plan.quotas().size(), viewer.person().id()));
        if (number == null || number.isEmpty()) {
            return Outcome.done(store.byForm(call, formKey).orElseThrow());
        }
        calculation.accept(id, request);
        return Outcome.done(number.get());
    }

    private static String newSalt() {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
