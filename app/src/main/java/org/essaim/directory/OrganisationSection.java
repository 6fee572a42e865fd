package org.essaim.directory;

import java.util.List;
import org.essaim.kernel.LocalizedText;

/// A list that another module adds to the public page of an organisation, brought as a bean. Only what anyone may read
/// belongs there.
public interface OrganisationSection {
    /// One line: the text that links, the path without language, and a note beside it or an empty text; `example` marks
    /// invented data.
    record Entry(LocalizedText text, String path, String note, boolean example) {}

    /// The message that heads the list.
    String titleKey();

    /// Sections stand from the lowest to the highest.
    int order();

    /// The lines, in their order; an empty section is left out.
    List<Entry> entries(OrganisationId organisation);
}
