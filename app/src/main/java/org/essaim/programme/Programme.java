package org.essaim.programme;

import java.time.LocalDate;
import java.util.List;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// What happened when at the event of a collection: days, in them sessions one after the other, in them workshops side
/// by side.
public record Programme(Slug collection, List<Day> days) {
    public Programme {
        days = List.copyOf(days);
    }

    /// `date` is the day at the place of the event; days are counted from 1 by their dates.
    public record Day(int number, LocalDate date, List<Session> sessions) {
        public Day {
            sessions = List.copyOf(sessions);
        }
    }

    /// Sessions are counted through the whole event; their workshops stand in the order of their codes.
    public record Session(int number, List<Workshop> workshops) {
        public Session {
            workshops = List.copyOf(workshops);
        }
    }

    /// One workshop; `coordinator` is the organisation that held it, where it is known; `presented` are the slugs
    /// of the collection's sheets that were shown in it. A round table shows none.
    public record Workshop(
            String code,
            Kind kind,
            LocalizedText title,
            @Nullable Slug theme,
            @Nullable String coordinator,
            List<Slug> presented) {
        public Workshop {
            presented = List.copyOf(presented);
        }
    }

    /// What a workshop was.
    public enum Kind {
        INITIATIVES,
        ROUND_TABLE
    }

    public List<Workshop> workshops() {
        return days.stream()
                .flatMap(day -> day.sessions().stream())
                .flatMap(session -> session.workshops().stream())
                .toList();
    }
}
