package org.essaim.knowledge;

import org.essaim.kernel.LocalizedText;

/// A list of concepts that belong together, such as the themes or the kinds of organisation.
public record Scheme(String name, LocalizedText title, LocalizedText purpose) {}
