package org.essaim.programme.usecases;

import org.essaim.accounts.Viewer;
import org.essaim.practices.Practices;
import org.essaim.programme.Programme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets the whole programme of a collection, in place of what was there. Only for coordinators of the
/// collection's network and administrators.
@Service
public class ArrangeProgramme {
    private final ProgrammeStore store;
    private final Practices practices;

    ArrangeProgramme(ProgrammeStore store, Practices practices) {
        this.store = store;
        this.practices = practices;
    }

    @Transactional
    public void arrange(Viewer viewer, Programme programme) {
        practices.lookedAfter(viewer, programme.collection().value());
        store.write(programme);
    }
}
