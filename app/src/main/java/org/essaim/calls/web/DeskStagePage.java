package org.essaim.calls.web;

import org.essaim.calls.Stage;

/// One stage in its form; `decided` when the choice among its answers was made.
public record DeskStagePage(Stage stage, DeskForm form, boolean decided) {
    public Deadline closes() {
        return new Deadline(stage.closes(), form.call().zone());
    }
}
