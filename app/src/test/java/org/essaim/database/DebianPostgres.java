package org.essaim.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// The oldest PostgreSQL that Essaim takes, from Debian's package where that is installed.
public final class DebianPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private final Path folder;
    private final int port;

    private DebianPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAMS.resolve("postgres"));
    }

    public static DebianPostgres start() throws IOException {
        var folder = Files.createTempDirectory("essaim-postgres-15");
        var password = Files.writeString(folder.resolve("password"), "se cret");
        run(
                "initdb",
                "-D",
                folder.resolve("data").toString(),
                "-U",
                "essaim",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        var server = new DebianPostgres(folder, freePort());
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                folder.resolve("data").toString(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-F -p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// The address as `--database` takes it.
    public String address() {
        return "postgresql://essaim:se%20cret@127.0.0.1:" + port + "/postgres";
    }

    private static void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            var log = Files.createTempFile("essaim", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertEquals(0, process.waitFor(), () -> command + " failed; see " + log);
            Files.delete(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "-m", "fast", "-w", "-D", folder.resolve("data").toString());
        FileSystemUtils.deleteRecursively(folder);
    }
}
