package org.essaim.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Refusal;
import org.essaim.selection.domain.Attribute;
import org.essaim.selection.domain.Basis;
import org.essaim.selection.domain.Tried;

/// The form of a new selection, with blank rows after what was typed, and what the plan would give, once that was
/// asked.
public record FormPage(
        Basis basis,
        GroupNames names,
        PlanForm form,
        Optional<TriedView> tried,
        int blankQuotas,
        int blankPins,
        List<Refusal> refusals) {
    /// The values of one attribute.
    public record Choices(String label, List<GroupNames.Choice> values) {}

    /// The same with what the plan would give.
    FormPage with(Tried found) {
        var view = new TriedView(names.frame(), found, names, CaseNames.of(names.frame(), basis.submissions()));
        return new FormPage(basis, names, form, Optional.of(view), blankQuotas, blankPins, refusals);
    }

    public String path() {
        return "/desk/calls/" + basis.call().slug() + "/selection";
    }

    public List<PlanForm.QuotaRow> quotaRows() {
        var rows = new ArrayList<>(form.quotas());
        for (var row = 0; row < blankQuotas; row++) {
            rows.add(PlanForm.QuotaRow.BLANK);
        }
        return rows;
    }

    public List<PlanForm.PinRow> pinRows() {
        var rows = new ArrayList<>(form.pins());
        for (var row = 0; row < blankPins; row++) {
            rows.add(PlanForm.PinRow.BLANK);
        }
        return rows;
    }

    public List<Choices> choices() {
        return List.of(Attribute.values()).stream()
                .map(attribute -> new Choices(names.label(attribute.word()), names.choices(basis, attribute)))
                .filter(choices -> !choices.values().isEmpty())
                .toList();
    }

    /// Whether a fixed case can still be chosen from; one that cannot keeps its row and number.
    public boolean isEligible(String number) {
        return basis.eligible().stream().anyMatch(row -> row.number().equals(number));
    }

    /// How far a row's slider goes: as many as can be chosen, or as there are places.
    public int most(PlanForm.QuotaRow row) {
        var parts = row.target().split("=", 2);
        return parts.length < 2
                ? basis.eligible().size()
                : Attribute.of(parts[0])
                        .map(attribute -> basis.eligible(attribute, parts[1]))
                        .orElse(0);
    }

    public boolean isRefused(String field) {
        return refusals.stream().anyMatch(refusal -> refusal.field().equals(field));
    }
}
