package org.essaim.selection.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essaim.contributions.Submission;
import org.essaim.fair.QuotaOutcome;
import org.essaim.fair.Selection;
import org.essaim.selection.domain.Run;
import org.essaim.selection.domain.SelectionSummary;
import org.essaim.selection.domain.Tried;
import org.essaim.selection.usecases.SeeSelections;
import tools.jackson.databind.json.JsonMapper;

/// A selection as programs read it: the frozen question and its answer stand in it as they were calculated, in the form
/// that `./essaim select` reads and writes.
final class SelectionJsonView {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SelectionJsonView() {}

    static Map<String, Object> line(SelectionSummary summary) {
        var line = new LinkedHashMap<String, Object>();
        line.put("number", summary.number());
        line.put("name", summary.name());
        line.put("state", summary.state().toLowerCase(Locale.ROOT));
        line.put("places", summary.places());
        line.put("quotas", summary.quotas());
        line.put("shortfall", summary.shortfall());
        line.put("merit", summary.merit());
        line.put("askedAt", summary.askedAt().toString());
        line.put("decidedAt", summary.decidedAt().map(Object::toString));
        return line;
    }

    static Map<String, Object> whole(SeeSelections.Seen seen) {
        var saved = seen.selection();
        var whole = new LinkedHashMap<String, Object>();
        whole.put("number", saved.number());
        whole.put("name", saved.name());
        whole.put("state", state(saved.run()));
        whole.put("progress", seen.progress());
        whole.put("askedAt", saved.askedAt().toString());
        whole.put("decidedAt", saved.decidedAt().map(Object::toString));
        whole.put("decidedBy", seen.decided());
        whole.put(
                "submissions",
                seen.basis().submissions().stream().map(Submission::number).toList());
        whole.put("sha256", saved.sha256());
        whole.put("question", JSON.readTree(saved.request()));
        whole.put("answer", saved.answer().isEmpty() ? Optional.empty() : JSON.readTree(saved.answer()));
        return whole;
    }

    private static String state(Run run) {
        return switch (run) {
            case Run.Making _ -> "making";
            case Run.Made _ -> "made";
            case Run.Impossible _ -> "impossible";
            case Run.Failed _ -> "failed";
        };
    }

    static Map<String, Object> tried(Tried tried) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("state", state(tried.run()));
        answer.put("milliseconds", tried.millis());
        if (tried.run() instanceof Run.Made(Selection selection)) {
            answer.put("status", selection.status().name().toLowerCase(Locale.ROOT));
            answer.put("objective", selection.objective());
            answer.put("selected", selection.selected());
            answer.put("comesIn", tried.coming(selection));
            answer.put("goesOut", tried.going(selection));
            answer.put(
                    "quotas",
                    selection.quotas().stream().map(SelectionJsonView::quota).toList());
        }
        return answer;
    }

    private static Map<String, Object> quota(QuotaOutcome quota) {
        return Map.of(
                "attribute", quota.attribute(),
                "value", quota.value(),
                "got", quota.got(),
                "short", quota.shortBy(),
                "over", quota.overBy());
    }
}
