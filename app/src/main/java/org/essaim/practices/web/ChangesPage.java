package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.practices.domain.Differences;

/// What differs between two versions of a sheet; no changes at all is possible, where only a picture or a code differs.
public record ChangesPage(String slug, Wording title, int from, int to, List<Change> changes) {
    /// One text that differs: the message of its name, and its language, empty where it has none.
    public record Change(String key, String language, List<Differences.Piece> pieces) {}
}
