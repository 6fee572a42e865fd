package org.essaim.site;

/// Says whether people have accounts here; brought by the module that keeps them.
@FunctionalInterface
public interface InUse {
    boolean hasPeople();
}
