package org.essaim.directory.web;

import java.util.Objects;
import org.essaim.directory.domain.FoundingRules;
import org.jspecify.annotations.Nullable;

/// What the form that founds a network sends.
record SetUpForm(
        @Nullable String network,
        @Nullable String country,
        @Nullable String city,
        @Nullable String name,
        @Nullable String email) {

    FoundingRules.Founding founding() {
        return new FoundingRules.Founding(said(network), said(country), said(city), said(name), said(email));
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
