package org.essaim.contributions.web;

import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.ContributionFilter;
import org.essaim.contributions.domain.ListedContribution;
import org.essaim.site.Frame;

/// The contributions of a call in a list, with what can be looked for.
public record DeskListPage(
        Call call,
        List<ListedContribution> lines,
        int total,
        ContributionFilter filter,
        Map<String, String> countries,
        Map<String, String> themes,
        Map<String, String> languages,
        Map<String, String> states,
        Map<String, String> themeNames,
        String entered) {
    /// The day on which it was handed in, or last changed.
    public String day(Frame frame, ListedContribution line) {
        return frame.date(line.at().atZone(call.zone()).toLocalDate());
    }

    public boolean hasMore() {
        return total > (filter.page() + 1) * ContributionFilter.PAGE;
    }

    public String next() {
        return "?q=" + Frame.encoded(filter.words()) + "&country=" + Frame.encoded(filter.country()) + "&theme="
                + Frame.encoded(filter.theme()) + "&language=" + Frame.encoded(filter.language()) + "&state="
                + Frame.encoded(filter.state()) + "&page=" + (filter.page() + 1);
    }
}
