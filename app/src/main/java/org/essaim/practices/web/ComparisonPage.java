package org.essaim.practices.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;

/// Sheets side by side; `tooMany` says that more were asked for than fit.
public record ComparisonPage(List<Column> columns, List<Line> lines, boolean tooMany) {
    /// A sheet, and the address without it.
    public record Column(Wording title, String href, String without) {}

    /// One thing of all the sheets: the message of its name, and for each sheet its text, empty where nothing is said.
    public record Line(String key, List<Wording> cells) {}
}
