package org.essaim.knowledge.web;

import java.util.List;
import org.essaim.knowledge.Bibliography.Cited;
import org.jspecify.annotations.Nullable;

/// The list of works, or those that answer some words or are about a concept.
public record ReferencesPage(
        String q,
        @Nullable ConceptEntry concept,
        List<Cited> works,
        int total,
        String more,
        boolean mayAdd,
        int added) {}
