package org.essaim.knowledge.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.Refusal;

/// The question before a concept is taken out of the lists.
public record RetirePage(
        String scheme, String slug, Wording label, String successor, String why, List<Refusal> refusals) {}
