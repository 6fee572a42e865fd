package org.essaim.home.web;

import java.time.LocalDate;
import java.util.List;
import org.essaim.calls.Stage;
import org.essaim.kernel.LocalizedText;
import org.essaim.site.drawing.Swarm;
import org.jspecify.annotations.Nullable;

/// The first page: the swarm of all practices, the calls that are open, the newest book, and the latest
/// sheets.
public record HomePage(
        @Nullable Gathered swarm,
        List<OpenCall> calls,
        @Nullable Book book,
        List<Latest> latest) {
    /// Every practice, counted as the catalogue counts them, and drawn: the newest where there are very many.
    public record Gathered(Swarm drawing, int drawn, int practices, int countries) {}

    /// A call that can be answered today, and what is left of its time.
    public record OpenCall(LocalizedText title, String path, Stage.Left left, boolean example) {}

    /// A book that can be read.
    public record Book(LocalizedText title, String path) {}

    /// A sheet published lately.
    public record Latest(
            LocalizedText title,
            LocalizedText summary,
            String path,
            String country,
            LocalDate published,
            boolean example) {}
}
