package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void everyRoomKeepsItsRules() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.essaim");

        assertEquals("", String.join("\n", Rooms.broken(house)));
    }

    @Test
    void seesEachRuleBroken() {
        var broken = new ClassFileImporter().importPackages("org.broken");

        assertEquals(
                List.copyOf(Rooms.RULES.keySet()),
                Rooms.broken(broken).stream()
                        .map(found -> found.substring(0, found.indexOf(':')))
                        .toList());
    }
}
