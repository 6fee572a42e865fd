package org.essaim.selection.usecases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.essaim.accounts.Viewer;
import org.essaim.calls.CallId;
import org.essaim.fair.SelectionJson;
import org.essaim.fair.SelectionRequest;
import org.essaim.fair.Uncertainty;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.selection.domain.Plan;
import org.essaim.selection.domain.PlanRules;
import org.essaim.selection.domain.SavedSelection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Freezes a coordinator's plan together with the scores of this moment, keeps it under a number, and has it
/// calculated beside the platform. Refuses plans that contradict themselves; then nothing is kept. The same form
/// sent twice is one selection; sent with another plan, it is another.
@Service
public class FindSelection {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 16;

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
        return ask(viewer, slug, plan, UUID.randomUUID(), (id, request) -> {
            store.end(id, calculations.now(request));
            calculations.drop(id);
        });
    }

    /// The numbers of all submissions as they are now.
    Set<String> numbers(Viewer viewer, Slug slug) {
        return selections.basis(viewer, slug).numbers();
    }

    private Outcome<Integer> ask(
            Viewer viewer, Slug slug, Plan plan, UUID formKey, BiConsumer<UUID, String> calculation) {
        var basis = selections.basis(viewer, slug);
        var call = basis.call().id();
        var sent = store.byForm(call, formKey);
        if (sent.isPresent()) {
            return isSame(plan, call, sent.get())
                    ? Outcome.done(sent.get())
                    : ask(viewer, slug, plan, changed(formKey, plan), calculation);
        }
        var refusals = PlanRules.check(plan, basis);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var id = TimeOrderedId.at(clock.instant());
        var request = SelectionJson.writeRequest(
                new SelectionRequest(
                        plan.problem(basis, store.salt(call, random())),
                        "",
                        true,
                        Optional.of(Calculations.PROVING),
                        new Uncertainty(selections.errors(basis), Uncertainty.USUAL_DRAWS)),
                random());
        var question =
                new SelectionStore.Question(id, call, plan.name(), formKey, request, sha256(request), plan.places());
        calculations.expect(id);
        var number = Optional.<Integer>empty();
        try {
            number = Objects.requireNonNull(transactions.execute(_ ->
                    store.ask(question, plan.quotas().size(), viewer.person().id())));
        } finally {
            if (number.isEmpty()) {
                calculations.drop(id);
            }
        }
        if (number.isEmpty()) {
            return Outcome.done(store.byForm(call, formKey).orElseThrow());
        }
        calculation.accept(id, request);
        return Outcome.done(number.get());
    }

    private boolean isSame(Plan plan, CallId call, int number) {
        return store.find(call, number)
                .filter(saved -> saved.name().equals(plan.name()))
                .map(SavedSelection::problem)
                .filter(asked -> asked.places() == plan.places()
                        && asked.quotas().equals(plan.quotas())
                        && asked.pins().equals(plan.pins())
                        && asked.draft().equals(plan.earlier()))
                .isPresent();
    }

    /// The key of a form that came back with another plan: again the same one for the same plan.
    private static UUID changed(UUID formKey, Plan plan) {
        var earlier = plan.earlier().stream().sorted().toList();
        var text = List.of(formKey, plan.name(), plan.places(), plan.quotas(), plan.pins(), earlier)
                .toString();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
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
