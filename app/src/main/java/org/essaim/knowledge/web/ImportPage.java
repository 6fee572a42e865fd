package org.essaim.knowledge.web;

import java.util.List;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.usecases.ImportConcepts;
import org.jspecify.annotations.Nullable;

/// Reading concepts in from a file: choosing it, and what it would do.
public record ImportPage(
        ImportConcepts.@Nullable Trial trial,
        List<ConceptEntry> added,
        List<ConceptEntry> changed,
        List<Refusal> refusals,
        int taken) {}
