package org.essaim.selection.web;

import java.util.List;
import org.essaim.fair.Selection;
import org.essaim.kernel.Refusal;

/// What will happen when a selection becomes the decision, to be confirmed.
public record DecidePage(ResultPage result, Selection selection, List<Refusal> refusals) {
    public int chosen() {
        return selection.selected().size();
    }

    public int others() {
        return result.seen().basis().submissions().size() - chosen();
    }

    public int unread() {
        return result.seen().basis().unread().size();
    }
}
