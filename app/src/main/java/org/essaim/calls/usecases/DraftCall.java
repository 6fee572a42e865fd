package org.essaim.calls.usecases;

import java.time.Clock;
import java.util.ArrayList;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.domain.CallAccess;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.domain.CallRules;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Starts a call as a draft that only its network's coordinators see. Refuses one without a title.
@Service
public class DraftCall {
    private final CallStore store;
    private final Clock clock;

    DraftCall(CallStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What a new call says before anyone has edited it; `example` marks invented data.
    public record Draft(
            Slug slug,
            Call.Kind kind,
            LocalizedText title,
            LocalizedText summary,
            LocalizedText text,
            CallChange.Stages stages,
            CallChange.Criteria criteria,
            CallChange.Answers answers,
            boolean example) {}

    @Transactional
    public Outcome<Call> draft(Viewer viewer, OrganisationId network, Draft draft) {
        CallAccess.requireCoordinator(viewer, network);
        var refusals = new ArrayList<Refusal>();
        var texts = new CallChange.Texts(draft.title(), draft.summary(), draft.text());
        refusals.addAll(CallRules.refusals(texts));
        refusals.addAll(CallRules.refusals(draft.stages()));
        refusals.addAll(CallRules.refusals(draft.criteria()));
        refusals.addAll(CallRules.refusals(draft.answers()));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var id = new CallId(TimeOrderedId.at(clock.instant()));
        store.add(new Call(
                id,
                free(draft.slug()),
                network,
                draft.kind(),
                true,
                draft.example(),
                texts.title(),
                texts.summary(),
                texts.text(),
                draft.stages().zone(),
                draft.stages().stages(),
                draft.criteria().criteria(),
                draft.answers().languages(),
                draft.answers().themes(),
                1));
        return Outcome.done(store.find(id).orElseThrow());
    }

    /// The address made from a title: the wanted one, or the same with a number.
    public static Slug slugOf(LocalizedText title) {
        return Slug.from(title.best(Language.EN).value());
    }

    private Slug free(Slug wanted) {
        store.lockAddresses();
        var slug = wanted;
        for (var number = 2; store.isTaken(slug); number++) {
            var stem = wanted.value().substring(0, Math.min(wanted.value().length(), 74));
            slug = Slug.from(stem + "-" + number);
        }
        return slug;
    }
}
