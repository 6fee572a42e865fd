package org.essaim.knowledge;

import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;

/// One idea of a scheme: its slug never changes, so it can stand in addresses and data; its labels may.
public record Concept(String scheme, Slug slug, LocalizedText label, LocalizedText definition) {}
