package org.essaim.calls.web;

import org.essaim.calls.Stage;

/// One stage in its form.
public record DeskStagePage(Stage stage, DeskForm form) {
    public Deadline closes() {
        return new Deadline(stage.closes(), form.call().zone());
    }
}
