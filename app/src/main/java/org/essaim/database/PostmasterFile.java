package org.essaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a running server writes down of itself in its data: its process number and its port.
record PostmasterFile(Path path) {
    /// A process number that Linux never gives.
    private static final String NOBODY = "4194304";

    private static final int PORT_LINE = 3;

    static PostmasterFile in(Path data) {
        return new PostmasterFile(data.resolve("postmaster.pid"));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            return List.of();
        }
    }

    Optional<Long> process() {
        return number(0);
    }

    Optional<Integer> port() {
        return number(PORT_LINE).map(Long::intValue);
    }

    private Optional<Long> number(int line) {
        var lines = lines();
        return lines.size() > line && lines.get(line).strip().matches("\\d{1,9}")
                ? Optional.of(Long.valueOf(lines.get(line).strip()))
                : Optional.empty();
    }

    /// Whether the process is there and more than a killed one that nobody has buried.
    boolean processLives() {
        return process()
                .map(number -> ProcessHandle.of(number).isPresent() && !isZombie(number))
                .orElse(false);
    }

    /// A killed server whose process nobody buries (so it is where the first process of a container is not made for
    /// that) would be taken for a living one for ever: then its number is replaced, and nothing else, so that the
    /// server still looks whether its shared memory is in use.
    void forgetZombie() throws IOException {
        var number = process();
        if (number.isPresent() && isZombie(number.get())) {
            var lines = new ArrayList<>(lines());
            lines.set(0, NOBODY);
            Files.write(path, lines);
        }
    }

    private static boolean isZombie(long number) {
        try {
            var status = Files.readString(Path.of("/proc", String.valueOf(number), "stat"));
            return status.startsWith(" Z", status.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }
}
