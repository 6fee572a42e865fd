package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.essaim.EssaimApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModuleBoundariesTest {
    @Test
    void noModuleGoesWhereItDidNotSay() {
        ApplicationModules.of(EssaimApplication.class).verify();
    }

    @Test
    void everyModuleSaysWhatItUsesAndKeepsANarrowFrontDoor() {
        assertEquals(List.of(), Modules.ofTheHouse().faults());
    }

    @Test
    void seesAModuleThatReachesIntoAnothersRooms() {
        var broken = ApplicationModules.of("org.broken", location -> location.contains("/org/broken/"));

        assertEquals(
                List.of(
                        "Module 'nosy' depends on non-exposed type org.broken.shy.usecases.Secret within module 'shy'!"),
                broken.detectViolations().getMessages().stream()
                        .map(message -> message.lines().findFirst().orElseThrow())
                        .filter(message -> message.contains("non-exposed"))
                        .distinct()
                        .toList());
    }

    @Test
    void seesSilentOpenAndWideModulesAndWaysToWhatIsConfidential() {
        var declarations = new TreeMap<String, Modules.Declaration>();
        declarations.put("silent", new Modules.Declaration(null, List.of()));
        declarations.put("open", declared(Open.class, 1));
        declarations.put("wide", declared(Wide.class, 9));
        declarations.put("selection", declared(Wide.class, 1));
        declarations.put("practices", declared(UsesWide.class, 1));

        assertEquals(
                List.of(
                        "open is an open module",
                        "practices can reach the confidential selection",
                        "silent does not declare allowedDependencies",
                        "wide has a front door of 9 types, more than 8: " + Collections.nCopies(9, "A")),
                new Modules(declarations).faults());
    }

    private static Modules.Declaration declared(Class<?> type, int types) {
        return new Modules.Declaration(type.getAnnotation(Declared.class).value(), Collections.nCopies(types, "A"));
    }

    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Declared {
        ApplicationModule value();
    }

    @Declared(
            @ApplicationModule(
                    type = ApplicationModule.Type.OPEN,
                    allowedDependencies = {}))
    private static final class Open {}

    @Declared(@ApplicationModule(allowedDependencies = {}))
    private static final class Wide {}

    @Declared(@ApplicationModule(allowedDependencies = {"selection"}))
    private static final class UsesWide {}
}
