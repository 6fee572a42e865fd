package org.essaim.knowledge.domain;

import org.essaim.accounts.Viewer;

/// Who may do what with the shared words: everyone reads, everyone signed in proposes and discusses, those who
/// coordinate a network or administer the platform decide.
public final class ConceptAccess {
    private ConceptAccess() {}

    public static boolean mayDecide(Viewer viewer) {
        return viewer.isAdministrator() || viewer.isCoordinator();
    }
}
