package org.essaim.contributions.domain;

/// How an answer came.
public enum Channel {
    WEB,
    PAPER,
    FAX,
    TELEPHONE,
    EMAIL,
    IMPORT,
    API
}
