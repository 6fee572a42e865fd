package org.essaim.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.essaim.kernel.CannotStart;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs of this machine's kind, unpacked once from the artifact on the class path into a folder that
/// bears their version. Unpacked beside it and moved when whole, so that a kill half-way leaves nothing in use.
final class PostgresBinaries {
    static final int MAJOR = 18;
    private static final String VERSION = "18.6";

    private PostgresBinaries() {}

    /// `essaim.programs` names a folder that several data directories may share.
    static Path unpackedUnder(Path data) {
        var shared = System.getProperty("essaim.programs", "");
        var folder = shared.isEmpty() ? data : Path.of(shared).toAbsolutePath();
        var target = folder.resolve("postgresql-" + VERSION);
        if (Files.isExecutable(target.resolve("bin/postgres"))) {
            return target;
        }
        try {
            Files.createDirectories(folder);
            var half = Files.createTempDirectory(folder, "unpacking");
            unpack(half);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException e) {
            if (Files.isExecutable(target.resolve("bin/postgres"))) {
                return target;
            }
            throw new CannotStart("The database programs could not be unpacked into " + folder + ": " + e.getMessage());
        }
    }

    /// Removes the programs of earlier versions, and what a kill left half unpacked; not from a shared folder, where
    /// others may be at work. Only once no server of theirs runs.
    static void clearOthers(Path data) throws IOException {
        if (!System.getProperty("essaim.programs", "").isEmpty()) {
            return;
        }
        try (var folders = Files.newDirectoryStream(data, "{postgresql-*,unpacking*}")) {
            for (var folder : folders) {
                if (!folder.getFileName().toString().equals("postgresql-" + VERSION)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private static void unpack(Path into) throws IOException {
        var name = "/postgres-" + kind() + ".txz";
        try (var archive = PostgresBinaries.class.getResourceAsStream(name)) {
            if (archive == null) {
                throw new CannotStart("There is no built-in database for this kind of machine (" + kind()
                        + "); use --database with the address of a PostgreSQL 15 or newer.");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(entry, tar, into);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream tar, Path into) throws IOException {
        var path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("An entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot be made executable: " + path);
        }
    }

    private static String kind() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return system + "-" + processor;
    }
}
