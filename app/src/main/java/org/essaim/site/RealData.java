package org.essaim.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The mark of a data directory in which people work and no demo data is, so that a start with demo data on it is
/// refused before the database is even started.
public final class RealData {
    public static final String REFUSED = "There are accounts of people here already, and demo data would be mixed in"
            + " with their work; leave --demo away, or choose another directory with --data.";

    private static final String MARK = "people-work-here";

    private RealData() {}

    public static boolean isIn(Path data) {
        return Files.exists(data.resolve(MARK));
    }

    public static void mark(Path data) throws IOException {
        Files.createFile(data.resolve(MARK));
    }
}
