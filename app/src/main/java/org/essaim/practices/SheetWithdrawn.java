package org.essaim.practices;

/// A sheet is no longer public.
public record SheetWithdrawn(PracticeId practice) {}
