package org.essaim.bench.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.essaim.bench.people.Kills;
import org.essaim.bench.people.Victim;

/// `./essaim bench crash`: kills the platform, its database, or both, many times while people answer, and prints what
/// was acknowledged and what of it is wrong.
public final class CrashBench {
    private static final long SEED = 650;
    private static final int AT_WORK = 12;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final List<Victim> VICTIMS = List.of(Victim.PLATFORM, Victim.DATABASE, Victim.BOTH);

    private CrashBench() {}

    /// `home` is the folder of the launcher. False when anything that was acknowledged is not there, or is there twice.
    public static boolean run(Path home, int count) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("essaim-bench-crash");
        System.out.println("seed " + SEED + ", " + count + " kills, " + AT_WORK + " people at work at each");
        boolean right;
        try (var kills = new Kills(() -> Platform.start(home, data), AT_WORK, LONGEST, SEED)) {
            for (var kill = 1; kill <= count; kill++) {
                kills.round(VICTIMS.get(kill % VICTIMS.size()));
                if (kill % 10 == 0 || kill == count) {
                    System.out.printf(
                            "%d kills: %d saves and %d submits acknowledged, %d wrong%n",
                            kill, kills.saves(), kills.submits(), kills.wrong().size());
                }
            }
            kills.wrong().forEach(System.out::println);
            right = kills.wrong().isEmpty();
        }
        System.out.println("The data of this run is in " + data + "; remove it.");
        return right;
    }
}
