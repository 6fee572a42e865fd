package org.essaim.knowledge.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;

/// The front of the concepts: the schemes, or what was found for some words.
public record ConceptsPage(String q, List<Found> found, int total, int everything, List<SchemeEntry> schemes) {
    /// A concept that answers the words, and under which other label it did; empty when the label shown says it.
    public record Found(ConceptEntry entry, Wording scheme, List<Wording> called) {}

    public record SchemeEntry(String name, Wording title, Wording purpose, int count, List<ConceptEntry> first) {}
}
