package org.essaim.selection.web;

import java.util.List;
import org.essaim.selection.domain.Basis;
import org.essaim.selection.domain.SelectionSummary;

/// The selections of a call.
public record ListPage(Basis basis, List<SelectionSummary> selections) {
    public String path() {
        return "/desk/calls/" + basis.call().slug() + "/selection";
    }

    /// The sum of scores in points.
    public double points(long merit) {
        return merit / 1000.0;
    }
}
