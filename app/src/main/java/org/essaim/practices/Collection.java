package org.essaim.practices;

import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;

/// A named set of practices: an event's, a year's, a call's.
public record Collection(Slug slug, LocalizedText title, LocalizedText summary, LocalizedText foreword) {}
