package org.essaim.programme.web;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Sheet;
import org.essaim.programme.Programme;

/// A programme as everyone sees it; `sheets` by their slugs.
public record ProgrammePage(Collection collection, Programme programme, Map<Slug, Sheet> sheets) {
    public List<Sheet> presented(Programme.Workshop workshop) {
        return workshop.presented().stream()
                .filter(sheets::containsKey)
                .map(sheets::get)
                .toList();
    }

    public long roundTables() {
        return programme.workshops().stream()
                .filter(workshop -> workshop.kind() == Programme.Kind.ROUND_TABLE)
                .count();
    }
}
