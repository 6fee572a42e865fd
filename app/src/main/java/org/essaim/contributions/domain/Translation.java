package org.essaim.contributions.domain;

import org.essaim.kernel.Language;

/// A case's title and summary in another language than its own, written by a coordinator for the sheet; blank where
/// nothing was.
public record Translation(Language language, String title, String summary) {}
