package org.essaim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T09:59:59.999998Z");

    @Test
    void whatComesAMicrosecondLaterSortsAfter() {
        var made = IntStream.range(0, 2_000)
                .mapToObj(microsecond ->
                        TimeOrderedId.at(BEGIN.plusNanos(1_000L * microsecond)).toString())
                .toList();

        assertEquals(made.stream().sorted().toList(), made);
    }

    @Test
    void anIdSaysItsVersionAndIsNeverTheSameTwice() {
        var id = TimeOrderedId.at(BEGIN);

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(BEGIN.toEpochMilli(), id.getMostSignificantBits() >>> 16);
        assertNotEquals(id, TimeOrderedId.at(BEGIN));
    }
}
