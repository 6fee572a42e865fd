package org.essaim.kernel;

/// A part of the demo data that one module brings: filled in order, once, through the use cases a person would use.
public interface DemoChapter {
    /// Chapters are filled from the lowest to the highest.
    int order();

    /// Fills the chapter into an empty database.
    void fill();
}
