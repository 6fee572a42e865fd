package org.essaim.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.essaim.kernel.Slug;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class DirectoryModuleTest {
    @Autowired
    private Directory directory;

    @Test
    void anOrganisationIsEnteredOnceWhateverTheSpelling() {
        var first = directory.enter("Coopérative d’Énergie", "FR", "Lille", null);

        assertEquals(first, directory.enter("cooperative d'energie ", "FR", null, "https://x.example"));
        assertNotEquals(first, directory.enter("Coopérative d’Énergie", "BE", null, null));
        assertEquals(
                Optional.of(new Organisation(
                        first,
                        new Slug("cooperative-d-energie"),
                        "Coopérative d’Énergie",
                        "FR",
                        "Lille",
                        new Location(50.633, 3.059),
                        null,
                        false,
                        false)),
                directory.find(first));
        assertEquals(
                "BE",
                directory
                        .find(new Slug("cooperative-d-energie-2"))
                        .orElseThrow()
                        .country());
    }

    @Test
    void manyAtOnceEnterOne() throws Exception {
        Callable<OrganisationId> enter = () -> directory.enter("Атлас", "BG", null, null);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(_ -> enter).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();
            assertEquals(1, ids.size());
        }
    }

    @Test
    void findsManyAtOnce() {
        var one = directory.enter("One", "FR", null, null);
        var two = directory.enter("Two", "FR", null, null);

        assertEquals(2, directory.findAll(List.of(one, two)).size());
        assertEquals(
                "Two",
                directory.findAll(List.of(two)).values().iterator().next().name());
        assertEquals(0, directory.findAll(List.of()).size());
    }

    @Test
    @Timeout(60)
    void threeOrganisationsOfOneLongNameHaveThreeAddresses() {
        var long79 = "a".repeat(79);
        var long80 = "b".repeat(73) + " cccccc";
        for (var country : List.of("FR", "BE", "ES")) {
            directory.enter(long79, country, null, null);
            directory.enter(long80, country, null, null);
        }

        for (var slug : List.of(
                long79,
                "a".repeat(74) + "-2",
                "a".repeat(74) + "-3",
                "b".repeat(73) + "-cccccc",
                "b".repeat(73) + "-2",
                "b".repeat(73) + "-3")) {
            assertEquals(true, directory.find(new Slug(slug)).isPresent(), slug);
        }
    }
}
