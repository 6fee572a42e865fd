package org.essaim.directory.web;

/// Whether a network's letters shall stop, or have stopped.
public record StopLettersPage(String key, String network, boolean stopped) {}
