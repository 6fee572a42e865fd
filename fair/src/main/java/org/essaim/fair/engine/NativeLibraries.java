package org.essaim.fair.engine;

import com.sun.jna.Platform;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The native solver, unpacked only for as long as it takes to load it. OR-Tools' own `Loader` leaves its copy of 70 MB
/// in the temporary folder after each run, which would fill a small server's disk.
final class NativeLibraries {

    private static final String FOLDER = "ortools-" + Platform.RESOURCE_PREFIX + "/";
    private static final String ENTRY = FOLDER + System.mapLibraryName("jniortools");
    private static final ReentrantLock LOADING = new ReentrantLock();
    private static boolean loaded;

    private NativeLibraries() {}

    static void load() throws NativesMissing {
        LOADING.lock();
        try {
            if (!loaded) {
                unpackAndLoad();
                loaded = true;
            }
        } catch (IOException | LinkageError cause) {
            throw new NativesMissing(cause);
        } finally {
            LOADING.unlock();
        }
    }

    @SuppressWarnings("restricted")
    private static void unpackAndLoad() throws IOException {
        var entry = NativeLibraries.class.getClassLoader().getResource(ENTRY);
        if (entry == null || !(entry.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("no library " + ENTRY);
        }
        connection.setUseCaches(false);
        var folder = Files.createTempDirectory("essaim-solver-");
        try (var jar = connection.getJarFile()) {
            unpack(jar, folder);
            System.load(folder.resolve(System.mapLibraryName("jniortools")).toString());
        } finally {
            clear(folder);
        }
    }

    private static void unpack(JarFile jar, Path folder) throws IOException {
        for (var entry : jar.stream()
                .filter(file -> file.getName().startsWith(FOLDER) && !file.isDirectory())
                .toList()) {
            try (var content = jar.getInputStream(entry)) {
                Files.copy(content, folder.resolve(entry.getName().substring(FOLDER.length())));
            }
        }
    }

    /// Where the system keeps a loaded file locked (Windows), the copy goes at the end of the process, if it can.
    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            }
        }
        if (!folder.toFile().delete()) {
            folder.toFile().deleteOnExit();
        }
    }
}
