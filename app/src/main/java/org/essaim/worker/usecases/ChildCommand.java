package org.essaim.worker.usecases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.essaim.worker.Program;
import org.essaim.worker.Task;

/// The command line of a child: this very Java and class path, a heap of its own, low priority where `nice` is
/// there.
final class ChildCommand {
    private static final Path NICE = Path.of("/usr/bin/nice");

    private ChildCommand() {}

    static List<String> of(Task task, Path scratch) {
        return of(ChildEntry.class, task.program(), task.heapMegabytes(), scratch);
    }

    static List<String> of(Class<?> entry, Class<? extends Program> program, int heapMegabytes, Path scratch) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=worker/child-log.xml",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                entry.getName(),
                program.getName()));
        return command;
    }
}
