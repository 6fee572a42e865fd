package org.essaim.directory.web;

import org.essaim.directory.usecases.ReadDirectory;

/// One organisation; only an address of the web is linked.
public record OrganisationPage(ReadDirectory.Portrait portrait) {
    /// The website if it may be linked, else empty.
    public String link() {
        var website = portrait.organisation().website();
        return website != null && website.matches("https?://[^\\s\"<>]+") ? website : "";
    }
}
