package org.essaim.selection.domain;

import org.essaim.fair.Infeasible;
import org.essaim.fair.Selection;

/// Where the calculation of a selection stands.
public sealed interface Run {
    record Making() implements Run {}

    record Made(Selection selection) implements Run {}

    /// There are more places than can be filled, whatever the quotas.
    record Impossible(Infeasible answer) implements Run {}

    record Failed(Failure failure) implements Run {}
}
