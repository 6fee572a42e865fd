package org.essaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a running server writes down of itself in its data: its process number, its folder, its port, and whether it is
/// ready. After a kill the file stays, and its number may by now be anyone's.
record PostmasterFile(Path path) {
    /// A process number that Linux never gives.
    private static final String NOBODY = "4194304";

    private static final int PROCESS_LINE = 0;
    private static final int FOLDER_LINE = 1;
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

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

    private Optional<String> line(int number) {
        var lines = lines();
        return lines.size() > number ? Optional.of(lines.get(number).strip()) : Optional.empty();
    }

    Optional<Long> process() {
        return number(PROCESS_LINE);
    }

    Optional<Integer> port() {
        return number(PORT_LINE).map(Long::intValue);
    }

    private Optional<Long> number(int line) {
        return line(line).filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf);
    }

    /// Whether the process is there and is the server of this very data: nobody else's process is ever spoken to.
    boolean serverLives() {
        return isOfThisFolder()
                && process().flatMap(ProcessHandle::of).filter(this::isServer).isPresent();
    }

    /// Whether that server has said that it takes connections; while it recovers, it has not.
    boolean serverIsReady() {
        return serverLives() && line(STATE_LINE).filter("ready"::equals).isPresent();
    }

    private boolean isOfThisFolder() {
        try {
            var written = line(FOLDER_LINE);
            return written.isPresent() && Files.isSameFile(Path.of(written.get()), folder());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /// A killed process that nobody buried has no command any more.
    private boolean isServer(ProcessHandle process) {
        var told = process.info();
        return told.command().filter(PostmasterFile::isPostgres).isPresent()
                && told.arguments()
                        .map(arguments -> List.of(arguments).stream().anyMatch(this::isThisFolder))
                        .orElse(true);
    }

    private static boolean isPostgres(String command) {
        var name = command.substring(command.lastIndexOf('/') + 1);
        return name.equals("postgres") || name.equals("postgres (deleted)");
    }

    private boolean isThisFolder(String argument) {
        try {
            var named = Path.of(argument).normalize();
            return !named.toString().isEmpty()
                    && folder().toAbsolutePath().normalize().endsWith(named);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Path folder() {
        return Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    }

    /// PostgreSQL refuses to start where the written process exists, whatever that process is: another's that got the
    /// same number, or a killed one that nobody buries. Then the number is replaced, and nothing else, so that the
    /// server still looks whether its shared memory is in use.
    void forgetStranger() throws IOException {
        var number = process();
        if (number.isPresent() && ProcessHandle.of(number.get()).isPresent() && !serverLives()) {
            var lines = new ArrayList<>(lines());
            lines.set(PROCESS_LINE, NOBODY);
            Files.write(path, lines);
        }
    }
}
