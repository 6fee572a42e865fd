package org.essaim.practices.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.practices.Sheet;

/// What a sheet is asked for, and how far it has come: a short sheet, a snapshot that can be found and compared, or a
/// full one from which others can learn. What is missing is named, never invented.
public record Template(Level level, List<String> missing) {
    /// The sections in the order in which they are asked and read. The names stand in messages `practices.section.…`.
    public static final List<String> SECTIONS = List.of(
            "context",
            "objective",
            "story",
            "participation",
            "integration",
            "innovation",
            "resources",
            "results",
            "difficulties",
            "lessons",
            "transfer",
            "sustainability",
            "replication");

    private static final List<String> SNAPSHOT = List.of("context", "objective", "results");
    private static final List<String> FULL = List.of("story", "resources", "difficulties", "lessons", "transfer");

    public enum Level {
        SHORT,
        SNAPSHOT,
        FULL
    }

    /// `missing` is what the next level still asks for, in the order of the form; nothing for a full sheet.
    public static Template of(Sheet.Content content) {
        var told = content.sections().stream()
                .filter(section -> !section.text().isEmpty())
                .map(Sheet.Section::key)
                .collect(Collectors.toSet());
        var snapshot = snapshot(content.particulars(), told);
        if (!snapshot.isEmpty()) {
            return new Template(Level.SHORT, snapshot);
        }
        var full = missing(FULL, told);
        if (content.evidence().isEmpty()
                && content.particulars().withoutFigures().isBlank()) {
            full.add("figures");
        }
        return new Template(full.isEmpty() ? Level.FULL : Level.SNAPSHOT, List.copyOf(full));
    }

    private static List<String> snapshot(Sheet.Particulars particulars, Set<String> told) {
        var missing = new ArrayList<String>();
        if (particulars.maturity() == null) {
            missing.add("maturity");
        }
        if (particulars.scale() == null) {
            missing.add("scale");
        }
        if (particulars.begun() == null) {
            missing.add("begun");
        }
        if (particulars.activities().isEmpty()) {
            missing.add("activities");
        }
        if (particulars.groups().isEmpty()) {
            missing.add("groups");
        }
        missing.addAll(missing(SNAPSHOT, told));
        return List.copyOf(missing);
    }

    private static List<String> missing(List<String> asked, Set<String> told) {
        return asked.stream().filter(key -> !told.contains(key)).collect(Collectors.toCollection(ArrayList::new));
    }

    /// Sections of the template in its order, others behind them.
    public static List<Sheet.Section> inOrder(List<Sheet.Section> sections) {
        return sections.stream()
                .sorted(java.util.Comparator.comparingInt((Sheet.Section section) -> place(section.key())))
                .toList();
    }

    private static int place(String key) {
        var place = SECTIONS.indexOf(key);
        return place < 0 ? SECTIONS.size() : place;
    }
}
