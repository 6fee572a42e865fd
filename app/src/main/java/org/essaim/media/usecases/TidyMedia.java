package org.essaim.media.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Removes at the start what a kill left half written: files that never got their name. Nobody else writes in the data
/// directory then, since it is locked, and what was acknowledged has its name.
@Component
class TidyMedia {
    private final Path root;

    TidyMedia(@Value("${essaim.data:data}") Path data) {
        this.root = MediaInFiles.root(data);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tidy() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (var left : files.filter(file -> file.toString().endsWith(MediaInFiles.ASIDE))
                    .toList()) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
