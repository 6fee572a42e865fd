package org.essaim.contributions.web;

import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.ContributionFilter;
import org.essaim.contributions.domain.ListColumn;
import org.essaim.contributions.domain.ListOrder;
import org.essaim.contributions.domain.ListedContribution;
import org.essaim.contributions.domain.Progress;
import org.essaim.contributions.domain.SavedView;
import org.essaim.contributions.domain.TableView;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;

/// The contributions of a call in a table, with what can be looked for, the views that were kept, and how far it all
/// is.
public record DeskListPage(
        Call call,
        List<ListedContribution> lines,
        int total,
        TableView view,
        Choices choices,
        Map<String, String> themeNames,
        List<SavedView> views,
        Progress progress,
        String entered,
        String did,
        String count,
        String viewName,
        List<Refusal> refusals) {
    /// What can be chosen of each kind, said with its count.
    public record Choices(
            Map<String, String> countries,
            Map<String, String> themes,
            Map<String, String> languages,
            Map<String, String> states,
            Map<String, String> channels) {}

    /// The day on which it was handed in, or last changed.
    public String day(Frame frame, ListedContribution line) {
        return frame.date(line.at().atZone(call.zone()).toLocalDate());
    }

    public boolean hasMore() {
        return total > (view.page() + 1) * TableView.PAGE;
    }

    /// Whether more than words narrow the table, or other columns than usual are shown.
    public boolean isNarrowed() {
        var beside = new ContributionFilter(view.filter().words(), "", "", "", "", "", "");
        return !view.filter().equals(beside) || !view.columns().equals(ListColumn.USUAL);
    }

    public int firstShown() {
        return view.page() * TableView.PAGE + 1;
    }

    public int lastShown() {
        return firstShown() + lines.size() - 1;
    }

    public String at(int wanted) {
        return asked(view.query(), wanted == 0 ? "" : "page=" + wanted);
    }

    public String sortedBy(ListOrder order) {
        return asked(view.sortedBy(order).query(), "");
    }

    /// The value of `aria-sort` for a heading; null where the table is sorted by another.
    public @org.jspecify.annotations.Nullable String sorted(ListOrder order) {
        if (view.order() != order) {
            return null;
        }
        return view.descending() ? "descending" : "ascending";
    }

    public boolean shows(ListColumn column) {
        return view.columns().contains(column);
    }

    public boolean isNow(SavedView saved) {
        return saved.query().equals(view.query());
    }

    public static String asked(String query, String more) {
        var whole = query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
        return whole.isEmpty() ? "" : "?" + whole;
    }
}
