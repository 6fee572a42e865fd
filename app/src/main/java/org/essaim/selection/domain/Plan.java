package org.essaim.selection.domain;

import java.util.List;
import java.util.Set;
import org.essaim.fair.Pin;
import org.essaim.fair.Quota;
import org.essaim.fair.SelectionProblem;

/// What a coordinator asks for: a name to know the draft by, the places, the quotas, and the cases fixed in or out with
/// a reason. `earlier` is what an earlier draft chose; among equally good sets the closest to it is kept.
public record Plan(String name, int places, List<Quota> quotas, List<Pin> pins, Set<String> earlier) {
    public Plan {
        quotas = List.copyOf(quotas);
        pins = List.copyOf(pins);
        earlier = Set.copyOf(earlier);
    }

    public SelectionProblem problem(Basis basis, String salt) {
        return new SelectionProblem(basis.candidates(), places, quotas, pins, earlier, salt);
    }
}
