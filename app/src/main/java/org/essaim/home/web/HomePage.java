package org.essaim.home.web;

import java.util.List;
import org.essaim.calls.Stage;
import org.essaim.kernel.LocalizedText;
import org.essaim.site.drawing.Swarm;
import org.jspecify.annotations.Nullable;

/// The first page: the swarm of the largest collection, the calls that are open, the newest book, and the latest
/// sheets.
public record HomePage(
        @Nullable Shown shown,
        List<OpenCall> calls,
        @Nullable Book book,
        List<Latest> latest) {
    /// The collection that the swarm shows; its first sheets where it is very large.
    public record Shown(LocalizedText title, String path, Swarm swarm, int practices, int countries, int themes) {}

    /// A call that can be answered today, and what is left of its time.
    public record OpenCall(LocalizedText title, String path, Stage.Left left, boolean example) {}

    /// A book that can be read.
    public record Book(LocalizedText title, String path) {}

    /// A sheet published lately.
    public record Latest(LocalizedText title, LocalizedText summary, String path, String country, boolean example) {}
}
