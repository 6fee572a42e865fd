package org.essaim.accounts.usecases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.mail.Letters;
import org.springframework.stereotype.Service;

/// Shows the administrator what became of the letters, and has one tried again. Others have no business here.
@Service
public class WatchOutbox {
    public static final int PAGE = 50;

    private final Letters letters;

    WatchOutbox(Letters letters) {
        this.letters = letters;
    }

    /// Whether no letter leaves since no mail server is set.
    public boolean isMute() {
        return !letters.sends();
    }

    public Map<Letters.State, Integer> counts(Viewer viewer) {
        check(viewer);
        return letters.counts();
    }

    /// The latest letters, one more than a page if there are more.
    public List<Letters.Envelope> list(Viewer viewer, Letters.State state, Optional<UUID> before) {
        check(viewer);
        return letters.list(state, before, PAGE + 1);
    }

    public void tryAgain(Viewer viewer, UUID letter) {
        check(viewer);
        if (!letters.tryAgain(letter)) {
            throw new NotFound("No letter to try again");
        }
    }

    /// Has every letter that failed or was held tried again; how many there are.
    public int tryAllAgain(Viewer viewer) {
        check(viewer);
        return letters.tryAllAgain();
    }

    private static void check(Viewer viewer) {
        if (!viewer.isAdministrator()) {
            throw new NotAllowed("Only for administrators");
        }
    }
}
