package org.essaim.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void comesBackAsItWentOut() {
        for (var order : Order.values()) {
            var cursor = new Cursor(order, 40, UUID.randomUUID());

            assertEquals(Optional.of(cursor), Cursor.decoded(cursor.encoded()));
        }
    }

    @Test
    void whatWasNotMadeHereIsRefused() {
        for (var text : List.of("", "abc", "====", "cg", "ci4x", "é", "a".repeat(500))) {
            assertEquals(Optional.empty(), Cursor.decoded(text), text);
        }
    }
}
