package org.essaim.search.usecases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the index lies: a folder for each format, of which only the present one is kept. What cannot be read is thrown
/// away, since all of it can be made from the database. While another process holds the folder, memory will do.
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private static final double LARGEST_SEGMENT = 4;
    private static final double LARGEST_CACHE = 24;

    private IndexFolder() {}

    static Directory open(Path root) throws IOException {
        Files.createDirectories(root);
        for (var other : list(root)) {
            if (!other.getFileName().toString().equals(Fields.FORMAT)) {
                remove(other);
            }
        }
        var place = root.resolve(Fields.FORMAT);
        var folder = FSDirectory.open(place);
        try {
            folder.obtainLock("write.lock").close();
            if (DirectoryReader.indexExists(folder) && !isSound(folder)) {
                LOG.warn("The search index in {} cannot be read; it is made anew.", place);
                folder.close();
                remove(place);
                return cached(FSDirectory.open(place));
            }
            return cached(folder);
        } catch (LockObtainFailedException e) {
            folder.close();
            LOG.warn("The search index in {} is held by another process; this one keeps its own in memory.", place);
            return new ByteBuffersDirectory();
        }
    }

    /// What is small and not kept yet stays in memory, so that a change costs no file.
    private static Directory cached(Directory folder) {
        return new NRTCachingDirectory(folder, LARGEST_SEGMENT, LARGEST_CACHE);
    }

    /// Reads every checksum: a file cut short is noticed here, not by a reader's search.
    private static boolean isSound(Directory folder) {
        try (var check = new CheckIndex(folder)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            return check.checkIndex().clean;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index cannot be opened: {}", e.toString());
            return false;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
