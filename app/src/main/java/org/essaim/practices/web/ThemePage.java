package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;

/// One theme: what it means, how it is called elsewhere, the practices in it. `more` leads to all of them where the
/// page shows only the first.
public record ThemePage(
        Card.Subject theme, Wording definition, List<Name> names, int total, List<Card> cards, String more, String id) {
    public record Name(Language language, String label) {}
}
