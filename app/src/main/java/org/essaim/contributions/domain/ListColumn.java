package org.essaim.contributions.domain;

import java.util.List;

/// What the list of contributions can show beside the number.
public enum ListColumn {
    TITLE(ListOrder.TITLE),
    ORGANISATION(ListOrder.ORGANISATION),
    COUNTRY(ListOrder.COUNTRY),
    CITY(ListOrder.CITY),
    THEME(ListOrder.THEME),
    LANGUAGE(ListOrder.LANGUAGE),
    CHANNEL(ListOrder.CHANNEL),
    STATE(ListOrder.STATE),
    DAY(ListOrder.DAY);

    /// What is shown unless someone chooses.
    public static final List<ListColumn> USUAL = List.of(TITLE, ORGANISATION, COUNTRY, THEME, LANGUAGE, STATE, DAY);

    private final ListOrder order;

    ListColumn(ListOrder order) {
        this.order = order;
    }

    /// The order that its heading asks for.
    public ListOrder order() {
        return order;
    }
}
