package org.essaim.architecture;

import java.util.Map;
import java.util.Set;

/// The house as a drawing in Mermaid's language: an arrow leads from a module to one that it uses. Arrows that a longer
/// way implies are left out, and so are `kernel` and `site`, which everyone uses.
final class ModuleDiagram {
    private static final Map<String, String> FLOORS = Map.of("ground", "Ground floor", "first", "First floor");
    private static final Set<String> GROUND =
            Set.of("accounts", "database", "mail", "media", "search", "worker", "kernel", "site");

    private ModuleDiagram() {}

    static String of(Modules modules) {
        var out = new StringBuilder("```mermaid\nflowchart TD\n");
        out.append("  subgraph first[\"").append(FLOORS.get("first")).append("\"]\n");
        names(modules, out, false);
        out.append("  end\n  subgraph ground[\"").append(FLOORS.get("ground")).append("\"]\n");
        names(modules, out, true);
        out.append("  end\n");
        modules.arrows()
                .forEach((name, used) -> used.forEach(other -> out.append("  ")
                        .append(name)
                        .append(" --> ")
                        .append(other)
                        .append('\n')));
        out.append("  classDef confidential stroke-dasharray: 5 3\n  class ")
                .append(String.join(
                        ",", Modules.CONFIDENTIAL.keySet().stream().sorted().toList()))
                .append(" confidential\n");
        return out.append("```\n").toString();
    }

    private static void names(Modules modules, StringBuilder out, boolean ground) {
        modules.declarations().keySet().stream()
                .filter(name -> GROUND.contains(name) == ground)
                .forEach(name -> out.append("    ").append(name).append('\n'));
    }
}
