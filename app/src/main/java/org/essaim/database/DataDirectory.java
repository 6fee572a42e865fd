package org.essaim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.essaim.kernel.CannotStart;

/// The one folder that holds everything: the database, the files, the secrets. Locked for the life of the process, so
/// that a second start on it is refused; the lock goes with the process, however it ends.
public final class DataDirectory implements AutoCloseable {
    /// What is said of a directory that a restore left before it was done.
    public static final String HALF_RESTORED =
            "A restore into %s was cut short; remove that folder and restore the backup again.";

    private static final String MARK = "being-restored";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    public static DataDirectory lock(Path root) {
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart(
                        "The data directory " + root.toAbsolutePath().normalize()
                                + " is in use by another Essaim; stop that one, or choose another with --data.");
            }
            return new DataDirectory(root, channel, lock);
        } catch (IOException e) {
            throw new CannotStart("The data directory " + root.toAbsolutePath().normalize() + " cannot be written: "
                    + e.getMessage());
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Refuses what a restore that was killed has left.
    DataDirectory whole() {
        if (isHalfRestored(root)) {
            close();
            throw halfRestored(root);
        }
        keepFilesToOurselves();
        return this;
    }

    /// Pictures and books of contributors are nobody else's to read on the machine.
    private void keepFilesToOurselves() {
        try {
            Files.createDirectories(files());
            if (Files.getFileStore(files()).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(files(), PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + files() + " cannot be kept to its owner: " + e.getMessage());
        }
    }

    public static boolean isHalfRestored(Path root) {
        return Files.exists(root.resolve(MARK));
    }

    static CannotStart halfRestored(Path root) {
        return new CannotStart(HALF_RESTORED.formatted(root.toAbsolutePath().normalize()));
    }

    /// From here on the directory counts as not whole.
    void beginRestore() throws IOException {
        Files.writeString(root.resolve(MARK), "");
    }

    /// From here on it is whole.
    void endRestore() throws IOException {
        Files.delete(root.resolve(MARK));
    }

    public Path root() {
        return root;
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path files() {
        return root.resolve("files");
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                lock.release();
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
