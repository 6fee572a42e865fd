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
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:MaxNewSize=24m");

    private ChildCommand() {}

    static List<String> of(Task task, Path scratch) {
        return of(ChildEntry.class, task.program(), task.heapMegabytes(), task.brief() ? BRIEF : List.of(), scratch);
    }

    static List<String> of(Class<?> entry, Class<? extends Program> program, int heapMegabytes, Path scratch) {
        return of(entry, program, heapMegabytes, List.of(), scratch);
    }

    private static List<String> of(
            Class<?> entry, Class<? extends Program> program, int heapMegabytes, List<String> more, Path scratch) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var options = List.of(
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
                "--sun-misc-unsafe-memory-access=allow");
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), entry.getName(), program.getName()));
        return command;
    }
}
