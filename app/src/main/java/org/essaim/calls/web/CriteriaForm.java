package org.essaim.calls.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.essaim.calls.Call;
import org.essaim.calls.Criterion;
import org.essaim.calls.domain.CallRules;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;

/// The criteria between their form and what they are: a numbered group of fields for each.
final class CriteriaForm {
    private CriteriaForm() {}

    static FormValues of(Call call) {
        var values = FormValues.empty();
        for (var index = 0; index < call.criteria().size(); index++) {
            var criterion = call.criteria().get(index);
            var prefix = "c" + index + ".";
            values.put(prefix + "key", criterion.key())
                    .put(prefix + "name", criterion.name())
                    .put(prefix + "question", criterion.question());
            for (var step = 0; step < criterion.scale().size(); step++) {
                values.put(prefix + "scale" + (step + 1), criterion.scale().get(step));
            }
        }
        return values;
    }

    /// A new criterion begins with the words of the one before it.
    static void addRow(FormValues values) {
        var row = values.rows("c");
        var prefix = "c" + row + ".";
        values.put(prefix + "key", "");
        values.put(prefix + "name", LocalizedText.EMPTY).put(prefix + "question", LocalizedText.EMPTY);
        for (var step = 1; step <= CallRules.SCALE; step++) {
            for (var language : FormValues.WRITTEN) {
                var name = "scale" + step + "." + language.code();
                values.put(prefix + name, row == 0 ? "" : values.get("c" + (row - 1) + "." + name));
            }
        }
    }

    static List<Criterion> criteria(FormValues values, Call before) {
        var criteria = new ArrayList<Criterion>();
        var taken = new HashSet<String>();
        for (var index = 0; index < values.rows("c"); index++) {
            var prefix = "c" + index + ".";
            var key = values.get(prefix + "key");
            var old = before.criteria().stream()
                    .filter(criterion -> criterion.key().equals(key))
                    .findFirst();
            var name = values.text(prefix + "name", old.map(Criterion::name).orElse(LocalizedText.EMPTY));
            var scale = new ArrayList<LocalizedText>();
            for (var step = 1; step <= CallRules.SCALE; step++) {
                scale.add(values.text(prefix + "scale" + step, LocalizedText.EMPTY));
            }
            var stem = old.map(Criterion::key)
                    .orElseGet(() -> name.isEmpty()
                            ? "criterion"
                            : Slug.from(name.best(Language.EN).value()).value());
            var free = stem;
            for (var number = 2; !taken.add(free); number++) {
                free = stem + "-" + number;
            }
            criteria.add(new Criterion(
                    free,
                    name,
                    values.text(
                            prefix + "question", old.map(Criterion::question).orElse(LocalizedText.EMPTY)),
                    scale));
        }
        return criteria;
    }
}
