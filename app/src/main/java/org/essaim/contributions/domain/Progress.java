package org.essaim.contributions.domain;

import java.util.List;
import org.essaim.calls.Call;
import org.jspecify.annotations.Nullable;

/// How far a call has come, beside the one before it of the same network, if there is one: `beforeByNow` is how many
/// had come in at this distance from its deadline, `beforeInAll` how many came in the end.
public record Progress(
        Call call,
        int submitted,
        int begun,
        @Nullable Call before,
        int beforeByNow,
        int beforeInAll,
        List<Room> rooms) {
    /// How many came for one value of `country`, `theme` or `language`, now and in the call before.
    public record Room(String attribute, String value, int now, int before) {
        /// Whether nothing came, or less than before.
        public boolean isOpen() {
            return now == 0 || now < before;
        }
    }

    public Progress {
        rooms = List.copyOf(rooms);
    }

    public List<Room> rooms(String attribute) {
        return rooms.stream().filter(room -> room.attribute().equals(attribute)).toList();
    }

    public List<Room> gaps() {
        return rooms.stream().filter(Room::isOpen).toList();
    }
}
