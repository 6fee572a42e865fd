package org.essaim.selection.web;

import java.util.Map;
import org.essaim.fair.Rule;
import org.essaim.site.Frame;

/// Says in words which agreed rule is meant.
record RuleWords(Frame frame, GroupNames groups, CaseNames cases) {
    Sentence of(Rule rule) {
        return Sentence.of(
                switch (rule) {
                    case Rule.AtLeast(String attribute, String value, int min) ->
                        limit("at-least", attribute, value, min);
                    case Rule.AtMost(String attribute, String value, int max) ->
                        limit("at-most", attribute, value, max);
                    case Rule.FixedIn(String id) -> fixed("fixed-in", id);
                    case Rule.FixedOut(String id) -> fixed("fixed-out", id);
                });
    }

    private String limit(String key, String attribute, String value, int count) {
        return frame.text("selection.rule." + key, Map.of("group", groups.group(attribute, value), "count", count));
    }

    private String fixed(String key, String id) {
        return frame.text("selection.rule." + key, Map.of("case", cases.marked(id)));
    }
}
