package org.essaim.fair;

import java.util.List;

/// Who would leave and who would come, the case itself included.
public record Exchange(List<String> leaves, List<String> comes) {

    public static final Exchange NONE = new Exchange(List.of(), List.of());

    public Exchange {
        leaves = List.copyOf(leaves);
        comes = List.copyOf(comes);
    }
}
