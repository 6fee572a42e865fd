package org.essaim.site;

/// One link of the shell's navigation, brought as a bean by the module whose page it leads to. `area` is empty for
/// everyone, otherwise only readers of that area see the link; `key` is the message of its text.
public record NavigationEntry(String key, String path, int order, String area) {}
