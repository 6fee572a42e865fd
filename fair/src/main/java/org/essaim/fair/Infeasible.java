package org.essaim.fair;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/// There are more places than can be filled: `fillable` counts one case per organisation and none that is fixed
/// out. Quotas never lead here, they are relaxed.
public record Infeasible(int places, int fillable, List<Conflict> conflicts, List<Notice> notices, AuditBundle audit)
        implements SelectionAnswer {

    public Infeasible {
        conflicts = List.copyOf(requireNonNullElse(conflicts, List.of()));
        notices = List.copyOf(notices);
    }

    public String text() {
        return places + " places, but only " + fillable + " can be filled";
    }
}
