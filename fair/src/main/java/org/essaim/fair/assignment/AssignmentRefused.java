package org.essaim.fair.assignment;

import java.util.List;

/// The question contradicts itself; nothing was assigned.
public record AssignmentRefused(List<AssignmentRefusal> refusals) implements AssignmentAnswer {

    public AssignmentRefused {
        refusals = List.copyOf(refusals);
    }
}
