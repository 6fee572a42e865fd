package org.essaim.contributions.web;

import java.util.List;
import org.essaim.contributions.domain.OpenDossier;

/// The contributions of a signed-in person.
public record MyContributionsPage(String email, List<Line> lines) {
    /// One of them, and whether it can still be opened.
    public record Line(OpenDossier open, boolean opens, When changed) {}
}
