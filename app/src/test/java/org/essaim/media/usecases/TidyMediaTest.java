package org.essaim.media.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyMediaTest {
    @TempDir
    private Path data;

    @Test
    void whatAKillLeftHalfWrittenGoesAtTheNextStartAndPicturesStay() throws IOException {
        var folder = Files.createDirectories(data.resolve("files/media/ab"));
        var picture = Files.writeString(folder.resolve("ab12.320"), "picture");
        Files.writeString(folder.resolve("new123.tmp"), "half a pict");

        new TidyMedia(data).tidy();

        try (var left = Files.list(folder)) {
            assertEquals(List.of(picture), left.toList());
        }
    }

    @Test
    void aNewDataDirectoryHasNothingToTidy() {
        new TidyMedia(data.resolve("new")).tidy();

        assertEquals(false, Files.exists(data.resolve("new")));
    }
}
