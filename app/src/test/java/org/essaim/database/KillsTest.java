package org.essaim.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.bench.people.Kills;
import org.essaim.bench.people.Served;
import org.essaim.bench.people.Victim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forty kills at random moments while people answer a call. What they were told is kept here.
@Tag("slow")
class KillsTest {
    private static final int KILLS = 40;
    private static final long SEED = 20_261_125;

    @TempDir
    private Path data;

    @Test
    void everyAcknowledgedAnswerIsThereExactlyOnceWhateverWasKilled() throws Exception {
        System.out.println("seed " + SEED);
        try (var kills = new Kills(this::serve, 4, Duration.ofMillis(1_500), SEED)) {
            for (var victim : victims()) {
                kills.round(victim);
            }

            assertEquals(List.of(), kills.wrong());
            assertTrue(kills.saves() > KILLS && kills.submits() > KILLS / 2, kills.saves() + ", " + kills.submits());
        }
    }

    /// The database is back soonest, so it dies most often.
    private static List<Victim> victims() {
        return IntStream.range(0, KILLS)
                .mapToObj(kill -> switch (kill % 5) {
                    case 0 -> Victim.PLATFORM;
                    case 1 -> Victim.BOTH;
                    default -> Victim.DATABASE;
                })
                .toList();
    }

    private Served serve() {
        var platform = ChildJava.start(
                List.of(),
                List.of("-Dessaim.test.open-call=true"),
                System.getProperty("java.class.path"),
                "org.essaim.Launch",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString());
        return new Running(platform, platform.address(), data);
    }

    private record Running(ChildJava platform, String address, Path data) implements Served {
        @Override
        public void kill() {
            platform.kill();
        }

        @Override
        public void killDatabase() {
            PostmasterFile.in(data.resolve("postgres/data"))
                    .process()
                    .flatMap(ProcessHandle::of)
                    .ifPresent(ProcessHandle::destroyForcibly);
        }

        @Override
        public void close() {
            platform.close();
        }
    }
}
