package org.essaim.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.essaim.kernel.CannotStart;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class NewerDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatANewerEssaimHasUsedIsRefusedAndLeftAlone() {
        try (var server = PostgresServer.start(folder)) {
            var mine = flyway(server, "classpath:db/migration/mail");
            Migrations.bringUpToDate(mine);
            assertEquals(Migrations.Standing.UP_TO_DATE, Migrations.standing(mine));
            Migrations.bringUpToDate(flyway(server, "classpath:db/migration/mail", "classpath:db/migration/site"));

            assertEquals(Migrations.Standing.OF_A_NEWER_ESSAIM, Migrations.standing(mine));
            assertEquals(
                    "The database was used by a newer Essaim; start that one, or restore the backup that was made before"
                            + " it into a new data directory.",
                    assertThrows(CannotStart.class, () -> Migrations.bringUpToDate(mine))
                            .getMessage());
        }
    }

    private static Flyway flyway(PostgresServer server, String... locations) {
        return Flyway.configure()
                .dataSource(server.url("postgres"), server.user(), server.password())
                .locations(locations)
                .schemas("public")
                .defaultSchema("public")
                .outOfOrder(true)
                .load();
    }
}
