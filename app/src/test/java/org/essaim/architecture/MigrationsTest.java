package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @Test
    void everyMigrationKeepsToItsModule() {
        assertEquals(List.of(), Migrations.faults(Sources.RESOURCES.resolve("db/migration")));
    }

    @Test
    void seesEachFault(@TempDir Path root) throws IOException {
        write(root, "calls/V202611240001__calls_begin.sql", "CREATE SCHEMA calls; CREATE TABLE review.score (a int);");
        write(root, "calls/V202611240002__review_begin.sql", "-- UPDATE review.score\nUPDATE calls.call SET a = 1;");
        write(root, "calls/V3__calls.sql", "");
        write(root, "review/V202611240001__review_begin.sql", "CREATE UNIQUE INDEX one ON calls.call (a);");

        assertEquals(
                List.of(
                        "calls/V202611240001__calls_begin.sql changes review",
                        "calls/V202611240002__review_begin.sql is called after review",
                        "calls/V3__calls.sql should be <module>/V<time>__<module>_<what>.sql",
                        "review/V202611240001__review_begin.sql has the version of calls/V202611240001__calls_begin.sql",
                        "review/V202611240001__review_begin.sql changes calls"),
                Migrations.faults(root));
    }

    private static void write(Path root, String file, String sql) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), sql);
    }
}
