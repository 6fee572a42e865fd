package org.essaim.kernel;

/// A part of the demo data that one module brings: filled in order, once, through the use cases a person would use.
public interface DemoChapter {
    /// Chapters are filled from the lowest to the highest.
    int order();

    /// Fills the chapter into an empty database.
    void fill();

    /// Whether the chapter is kept as a whole or not at all. A chapter whose work goes on in other threads cannot
    /// be: it must do no harm when it is filled again after a start that was cut short.
    default boolean isOneTransaction() {
        return true;
    }
}
