package org.essaim.publication.usecases;

import org.essaim.kernel.LocalizedText;

/// The picture of a partner, kept by `media` under `file`, and its name for those who do not see it.
public record Logo(String file, LocalizedText alternative) {}
