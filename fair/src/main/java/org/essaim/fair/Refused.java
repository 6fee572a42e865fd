package org.essaim.fair;

import java.util.List;

/// The question contradicts itself; nothing was calculated.
public record Refused(List<Refusal> refusals) implements SelectionAnswer {

    public Refused {
        refusals = List.copyOf(refusals);
    }
}
