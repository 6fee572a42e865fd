package org.essaim.fair;

/// Hears how far a calculation has come; called from several threads.
@FunctionalInterface
public interface Progress {

    Progress SILENT = (_, _, _) -> {};

    void reached(String step, int done, int total);
}
