package org.essaim.publication.usecases;

import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.publication.Edition;
import org.springframework.stereotype.Component;

/// The Bilbao collection as a book, finished before the first page is shown. A start at which it could not be made
/// ends, and the next one tries again.
@Component
class DemoPublication implements DemoChapter {
    private static final Slug BILBAO = new Slug("bilbao-2018");
    private static final Viewer EDITOR = new Viewer.SignedIn(
            new AccountId(new UUID(0, 0)), "Demo", "demo@essaim.example", Set.of(new Grant(Role.ADMINISTRATOR, null)));

    private final MakePublication making;
    private final PublicationStore store;

    DemoPublication(MakePublication making, PublicationStore store) {
        this.making = making;
        this.store = store;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean isOneTransaction() {
        return false;
    }

    @Override
    public void fill() {
        if (making.make(EDITOR, BILBAO.value(), true) instanceof Outcome.Refused<Slug>(var refusals)) {
            throw new IllegalStateException("The book of the demonstration was refused: " + refusals);
        }
        making.await(BILBAO);
        var editions = store.find(BILBAO).orElseThrow().editions();
        if (!editions.stream().allMatch(edition -> edition.state() == Edition.State.READY)) {
            throw new IllegalStateException("The book of the demonstration is not whole: " + editions);
        }
    }
}
