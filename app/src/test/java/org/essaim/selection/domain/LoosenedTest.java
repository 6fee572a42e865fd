package org.essaim.selection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.essaim.fair.Quota;
import org.essaim.fair.Relaxation;
import org.junit.jupiter.api.Test;

class LoosenedTest {
    @Test
    void quotasGiveWayExactlyAsFarAsTheyHadTo() {
        var quotas = List.of(
                Quota.atLeast("country", "IT", 3),
                Quota.between("country", "FR", 1, 2),
                Quota.atMost("language", "bg", 1).weighing(3));
        var relaxations = List.of(new Relaxation("country", "IT", 2, 0), new Relaxation("country", "FR", 0, 1));

        assertEquals(
                List.of(
                        Quota.atLeast("country", "IT", 1),
                        Quota.between("country", "FR", 1, 3),
                        Quota.atMost("language", "bg", 1).weighing(3)),
                new Loosened(quotas, relaxations).apply());
    }
}
