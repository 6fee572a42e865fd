package org.essaim.selection.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.fair.QuotaOutcome;
import org.essaim.fair.Selection;
import org.jspecify.annotations.Nullable;

/// Two selections of one call beside each other.
public record ComparePage(ResultPage left, Selection first, ResultPage right, Selection second) {
    /// A quota of either: agreed and got, empty where one of them does not have it.
    public record Row(String group, String firstAgreed, String firstGot, String secondAgreed, String secondGot) {}

    public List<String> only(boolean ofFirst) {
        var own = new ArrayList<>(ofFirst ? first.selected() : second.selected());
        own.removeAll(new HashSet<>(ofFirst ? second.selected() : first.selected()));
        return own;
    }

    /// Why each case is in or out, by its number.
    public Map<String, List<Sentence>> reasons(boolean ofFirst) {
        var reasons = new LinkedHashMap<String, List<Sentence>>();
        (ofFirst ? left.rows(first) : right.rows(second))
                .forEach(row -> reasons.put(row.submission().number(), row.reasons()));
        return reasons;
    }

    public int both() {
        var both = new HashSet<>(first.selected());
        both.retainAll(new HashSet<>(second.selected()));
        return both.size();
    }

    public List<Row> quotas() {
        var keys = new LinkedHashMap<String, QuotaOutcome>();
        var firsts = byGroup(first);
        var seconds = byGroup(second);
        keys.putAll(firsts);
        seconds.forEach(keys::putIfAbsent);
        var rows = new ArrayList<Row>();
        keys.forEach((key, quota) -> rows.add(new Row(
                left.names().group(quota.attribute(), quota.value()),
                agreed(left, firsts.get(key)),
                got(firsts.get(key)),
                agreed(right, seconds.get(key)),
                got(seconds.get(key)))));
        return rows;
    }

    private static Map<String, QuotaOutcome> byGroup(Selection selection) {
        var quotas = new LinkedHashMap<String, QuotaOutcome>();
        selection.quotas().forEach(quota -> quotas.put(quota.attribute() + "=" + quota.value(), quota));
        return quotas;
    }

    private static String agreed(ResultPage page, @Nullable QuotaOutcome quota) {
        return quota == null ? "–" : page.agreed(quota);
    }

    private static String got(@Nullable QuotaOutcome quota) {
        return quota == null ? "–" : String.valueOf(quota.got());
    }
}
