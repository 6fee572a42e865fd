package org.essaim.search;

/// How answers are sorted. Without words there is nothing to be relevant to: then the order of the entries decides.
public enum Order {
    RELEVANCE,
    TITLE,
    COUNTRY,
    NEWEST
}
