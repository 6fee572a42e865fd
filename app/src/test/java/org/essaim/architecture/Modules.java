package org.essaim.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.ApplicationModule;

/// What each module's package-info says of it. `kernel` and `site` are there for all: they need not be named,
/// and their front doors may be wider.
record Modules(SortedMap<String, Declaration> declarations) {
    static final Set<String> SHARED = Set.of("kernel", "site");

    /// Modules of which each may be asked only by those named.
    static final Map<String, Set<String>> CONFIDENTIAL = Map.of(
            "contributions", Set.of("review", "selection"), "review", Set.of("selection"), "selection", Set.of());

    private static final int WIDEST_FRONT_DOOR = 8;

    record Declaration(@Nullable ApplicationModule annotation, List<String> frontDoor) {
        /// The modules named, without the part of them that is meant (`site::drawing`).
        SortedSet<String> uses() {
            var uses = new TreeSet<String>();
            if (annotation != null) {
                for (var named : annotation.allowedDependencies()) {
                    uses.add(named.replaceAll("::.*", "").strip());
                }
            }
            return uses;
        }
    }

    static Modules ofTheHouse() {
        var declarations = new TreeMap<String, Declaration>();
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.essaim");
        for (var name : Sources.modules()) {
            var room = house.getPackage("org.essaim." + name);
            var open = room.getClasses().stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                            && !type.isNestedClass()
                            && !type.isArray())
                    .map(JavaClass::getSimpleName)
                    .sorted()
                    .toList();
            declarations.put(
                    name,
                    new Declaration(
                            room.tryGetAnnotationOfType(ApplicationModule.class).orElse(null), open));
        }
        return new Modules(declarations);
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        declarations.forEach((name, declared) -> {
            var annotation = declared.annotation();
            if (annotation == null || declared.uses().contains(ApplicationModule.OPEN_TOKEN)) {
                faults.add(name + " does not declare allowedDependencies");
            } else if (annotation.type() == ApplicationModule.Type.OPEN) {
                faults.add(name + " is an open module");
            }
            if (declared.frontDoor().size() > WIDEST_FRONT_DOOR && !SHARED.contains(name)) {
                faults.add("%s has a front door of %d types, more than %d: %s"
                        .formatted(name, declared.frontDoor().size(), WIDEST_FRONT_DOOR, declared.frontDoor()));
            }
            for (var used : reachable(name)) {
                if (!CONFIDENTIAL.getOrDefault(used, Set.of(name)).contains(name)) {
                    faults.add(name + " can reach the confidential " + used);
                }
            }
        });
        return faults;
    }

    private SortedSet<String> reachable(String from) {
        var found = new TreeSet<String>();
        var ahead = new ArrayList<>(List.of(from));
        while (!ahead.isEmpty()) {
            var declared = declarations.get(ahead.removeLast());
            if (declared != null) {
                declared.uses().stream().filter(found::add).forEach(ahead::add);
            }
        }
        return found;
    }

    /// Whether code, tables and templates of one module may use those of the other.
    boolean mayUse(String from, String to) {
        var declared = declarations.get(from);
        return from.equals(to)
                || SHARED.contains(to)
                || (declared != null && declared.uses().contains(to));
    }

    /// The arrows worth drawing: those that no longer way implies.
    Map<String, SortedSet<String>> arrows() {
        var arrows = new LinkedHashMap<String, SortedSet<String>>();
        declarations.forEach((name, declared) -> {
            var direct = new TreeSet<>(declared.uses());
            direct.removeAll(SHARED);
            for (var used : declared.uses()) {
                direct.removeAll(reachable(used));
            }
            arrows.put(name, direct);
        });
        return arrows;
    }
}
