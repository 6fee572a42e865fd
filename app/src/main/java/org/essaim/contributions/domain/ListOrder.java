package org.essaim.contributions.domain;

/// By what the contributions of a call are sorted in a list. `named` is sorted by names in the reader's language.
public enum ListOrder {
    NUMBER(false),
    TITLE(false),
    ORGANISATION(false),
    COUNTRY(true),
    CITY(false),
    THEME(true),
    LANGUAGE(true),
    CHANNEL(false),
    STATE(false),
    DAY(false);

    private final boolean named;

    ListOrder(boolean named) {
        this.named = named;
    }

    public boolean isNamed() {
        return named;
    }
}
