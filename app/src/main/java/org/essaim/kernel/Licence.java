package org.essaim.kernel;

/// Licences as they are stored, by their SPDX name, and as people write them.
public final class Licence {
    private Licence() {}

    /// `CC BY 4.0` for `CC-BY-4.0`; any other words as they are.
    public static String shown(String name) {
        return name.startsWith("CC-") || name.startsWith("CC0-")
                ? name.replaceFirst("^CC-", "CC ").replaceFirst("-(\\d)", " $1")
                : name;
    }
}
