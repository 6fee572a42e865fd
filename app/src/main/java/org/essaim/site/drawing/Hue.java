package org.essaim.site.drawing;

import java.util.List;

/// One of eighteen ways to mark a theme: nine hues that colour-blind readers can tell apart, each as a full dot and
/// as a ring. Every hue has at least 3 : 1 against paper; on the page, style sheets may lighten it for dark screens
/// by its class. Numbers beyond seventeen begin again.
public record Hue(int number) {
    private static final List<String> COLOURS =
            List.of("#1e5b4a", "#a8482b", "#2b5c8a", "#8a5a00", "#6b3f73", "#2a7f86", "#b0476f", "#5e7324", "#5a6470");

    public Hue {
        number = Math.floorMod(number, 2 * COLOURS.size());
    }

    public String colour() {
        return COLOURS.get(number % COLOURS.size());
    }

    public boolean isRing() {
        return number >= COLOURS.size();
    }

    /// The style sheet's class, `hue-0` to `hue-8`, with `ring` for the second nine.
    public String cssClass() {
        return "hue-" + number % COLOURS.size() + (isRing() ? " ring" : "");
    }
}
