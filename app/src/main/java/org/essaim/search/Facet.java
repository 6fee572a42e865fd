package org.essaim.search;

/// What answers can be narrowed by; each with counts.
public enum Facet {
    THEME,
    ACTIVITY,
    COUNTRY,
    LANGUAGE,
    COLLECTION,
    ORGANISATION,
    MATURITY,
    SDG,
    YEAR,
    FIGURES
}
