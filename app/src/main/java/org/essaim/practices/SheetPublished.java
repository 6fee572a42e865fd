package org.essaim.practices;

/// A sheet, or a new version of it, can now be read by everyone.
public record SheetPublished(PracticeId practice) {}
