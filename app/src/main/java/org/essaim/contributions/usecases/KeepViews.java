package org.essaim.contributions.usecases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.SavedView;
import org.essaim.contributions.domain.TableView;
import org.essaim.contributions.domain.TypedText;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps ways of looking at a call's contributions under a name, for all its coordinators; the same name again
/// replaces. Refuses a view without a name, and more than can be overlooked.
@Service
public class KeepViews {
    public static final int LONGEST_NAME = 60;
    public static final int MOST = 30;

    private final ReadForDesk contributions;
    private final ViewStore store;
    private final Clock clock;

    KeepViews(ReadForDesk contributions, ViewStore store, Clock clock) {
        this.contributions = contributions;
        this.store = store;
        this.clock = clock;
    }

    public List<SavedView> of(Viewer viewer, String slug) {
        return store.of(contributions.call(viewer, slug).id());
    }

    @Transactional
    public Outcome<String> keep(Viewer viewer, String slug, String name, TableView view) {
        var call = contributions.call(viewer, slug);
        var kept = TypedText.line(name);
        if (kept.isEmpty()) {
            return Outcome.refused("name", "contributions.refused.view-name");
        }
        if (kept.length() > LONGEST_NAME) {
            return Outcome.refused(List.of(Refusal.of(
                    "name", "contributions.refused.view-long", Map.of("length", kept.length(), "most", LONGEST_NAME))));
        }
        var there = store.of(call.id());
        if (there.size() >= MOST && there.stream().noneMatch(one -> one.name().equals(kept))) {
            return Outcome.refused(
                    List.of(Refusal.of("name", "contributions.refused.view-many", Map.of("most", MOST))));
        }
        store.keep(call.id(), new SavedView(TimeOrderedId.at(clock.instant()), kept, view.query()));
        return Outcome.done(view.query());
    }

    @Transactional
    public void remove(Viewer viewer, String slug, UUID id) {
        if (!store.remove(contributions.call(viewer, slug).id(), id)) {
            throw new NotFound(id.toString());
        }
    }
}
