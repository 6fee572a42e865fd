package org.essaim.contributions.web;

import java.util.List;
import java.util.Map;
import org.essaim.contributions.domain.Progress;
import org.essaim.site.Frame;

/// How far a call has come, and where there is room: themes, languages and countries, each with its bar.
public record DeskProgressPage(Progress progress, boolean open, When closes, Map<String, String> themeNames) {
    public static final List<String> ATTRIBUTES = List.of("theme", "language", "country");

    public String name(Frame frame, Progress.Room room) {
        return switch (room.attribute()) {
            case "country" -> frame.country(room.value());
            case "language" -> frame.languageName(new org.essaim.kernel.Language(room.value()));
            default -> themeNames.getOrDefault(room.value(), room.value());
        };
    }

    /// The length of a bar of this many, of 100.
    public String length(String attribute, int count) {
        var most = progress.rooms(attribute).stream()
                .mapToInt(room -> Math.max(room.now(), room.before()))
                .max()
                .orElse(0);
        return most == 0 ? "0" : String.valueOf(100 * count / most);
    }
}
