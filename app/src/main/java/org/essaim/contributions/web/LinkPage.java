package org.essaim.contributions.web;

import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.jspecify.annotations.Nullable;

/// A link that leads nowhere: to a stage that has closed, or to nothing we know.
public record LinkPage(@Nullable Call call, @Nullable When closed) {
    static LinkPage closed(Call call, Stage stage) {
        return new LinkPage(call, new When(stage.closes(), call.zone()));
    }

    static LinkPage unknown() {
        return new LinkPage(null, null);
    }
}
