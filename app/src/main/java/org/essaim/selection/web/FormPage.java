package org.essaim.selection.web;

import java.util.ArrayList;
import java.util.List;
import org.essaim.kernel.Refusal;
import org.essaim.selection.domain.Attribute;
import org.essaim.selection.domain.Basis;

/// The form of a new selection, with blank rows after what was typed.
public record FormPage(
        Basis basis, GroupNames names, PlanForm form, int blankQuotas, int blankPins, List<Refusal> refusals) {
    /// The values of one attribute.
    public record Choices(String label, List<GroupNames.Choice> values) {}

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

    public boolean isRefused(String field) {
        return refusals.stream().anyMatch(refusal -> refusal.field().equals(field));
    }
}
