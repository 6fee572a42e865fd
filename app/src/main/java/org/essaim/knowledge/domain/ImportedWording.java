package org.essaim.knowledge.domain;

import java.util.HashSet;
import java.util.List;
import org.essaim.kernel.LocalizedText;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;

/// What a file says of a concept, in the way it is kept here: what is the same in meaning stays the very same, so that
/// only true changes count. Files say `related` at both ends, and nothing of who wrote a text first.
public final class ImportedWording {
    private ImportedWording() {}

    public static Concept settled(Concept imported, Vocabulary now) {
        var known = now.find(imported.id());
        if (known.isEmpty()) {
            return imported;
        }
        var before = known.get();
        return new Concept(
                imported.id(),
                settled(imported.label(), before.label()),
                imported.also(),
                settled(imported.definition(), before.definition()),
                sameMembers(imported.broader(), before.broader()) ? before.broader() : imported.broader(),
                related(imported, before, now),
                new HashSet<>(imported.links()).equals(new HashSet<>(before.links()))
                        ? before.links()
                        : imported.links(),
                imported.ours(),
                imported.retired(),
                imported.successor());
    }

    private static List<ConceptId> related(Concept imported, Concept before, Vocabulary now) {
        var both = now.related(before.id()).stream().map(Concept::id).toList();
        return sameMembers(imported.related(), both) || sameMembers(imported.related(), before.related())
                ? before.related()
                : imported.related();
    }

    private static boolean sameMembers(List<ConceptId> some, List<ConceptId> others) {
        return new HashSet<>(some).equals(new HashSet<>(others));
    }

    private static LocalizedText settled(LocalizedText imported, LocalizedText before) {
        var text = imported;
        for (var entry : imported.passages().entrySet()) {
            var old = before.passages().get(entry.getKey());
            if (old != null && old.value().equals(entry.getValue().value())) {
                text = text.with(entry.getKey(), old);
            }
        }
        return text;
    }
}
