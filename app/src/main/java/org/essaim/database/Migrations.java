package org.essaim.database;

import java.util.Arrays;
import org.essaim.kernel.CannotStart;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// Brings the database up to date at a start. Refuses one that a newer Essaim has used, whose tables this one would
/// read and write wrongly.
public final class Migrations {
    /// Where a database stands.
    public enum Standing {
        UP_TO_DATE,
        BEHIND,
        FAILED,
        OF_A_NEWER_ESSAIM
    }

    private Migrations() {}

    public static Standing standing(Flyway flyway) {
        var states =
                Arrays.stream(flyway.info().all()).map(MigrationInfo::getState).toList();
        if (states.stream().anyMatch(MigrationState::isFailed)) {
            return Standing.FAILED;
        }
        if (states.contains(MigrationState.FUTURE_SUCCESS) || states.contains(MigrationState.MISSING_SUCCESS)) {
            return Standing.OF_A_NEWER_ESSAIM;
        }
        return states.stream().allMatch(MigrationState::isApplied) ? Standing.UP_TO_DATE : Standing.BEHIND;
    }

    static void bringUpToDate(Flyway flyway) {
        try {
            if (standing(flyway) == Standing.OF_A_NEWER_ESSAIM) {
                throw new CannotStart(
                        "The database was used by a newer Essaim; start that one, or restore the backup that"
                                + " was made before it into a new data directory.");
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new CannotStart("The database could not be brought up to date; nothing of the last step was kept. "
                    + String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
        }
    }
}
