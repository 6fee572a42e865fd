package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @Test
    void everyPackageSaysThatNothingIsNullUnlessItSaysSo() {
        assertEquals(List.of(), Sources.unmarkedPackages(List.of(Sources.JAVA, Sources.TESTS)));
    }

    @Test
    void testsDoNotHideWhatAPackageSaysOfItself() {
        assertEquals(List.of(), Sources.hiddenDescriptions(Sources.JAVA, Sources.TESTS));
    }

    @Test
    void filesAreShort() {
        assertEquals(List.of(), Sources.sizeFaults(Sources.JAVA));
    }

    @Test
    void seesUnmarkedPackagesAndLongFiles(@TempDir Path root) throws IOException {
        var room = Files.createDirectories(root.resolve("org/essaim/x"));
        Files.writeString(room.resolve("package-info.java"), "package org.essaim.x;\n");
        assertEquals(
                List.of("take it out, it hides the platform's own: org/essaim/x/package-info.java"),
                Sources.hiddenDescriptions(root, root));
        Files.writeString(room.resolve("Long.java"), "\n".repeat(401));

        assertEquals(List.of("org/essaim/x has no @NullMarked package-info"), Sources.unmarkedPackages(List.of(root)));
        assertEquals(
                List.of(
                        "org/essaim/x/Long.java has 401 lines, more than 400",
                        "half of the files have more than 60 lines: 401"),
                Sources.sizeFaults(root));
    }
}
