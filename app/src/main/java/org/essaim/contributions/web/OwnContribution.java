package org.essaim.contributions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ExportTable;
import org.essaim.contributions.domain.HandedIn;

/// One contribution as its owner's program reads it: what was handed in, with the receipt of each stage.
final class OwnContribution {
    private OwnContribution() {}

    static Map<String, Object> of(Call call, Dossier dossier) {
        var item = new LinkedHashMap<String, Object>();
        item.put("call", call.slug().value());
        item.putAll(ExportTable.items(call, List.of(dossier.handedIn())).getFirst());
        item.put(
                "receipts",
                call.stages().stream()
                        .flatMap(stage -> dossier.receipt(stage.key()).stream())
                        .map(receipt -> Map.of(
                                "stage", receipt.stage(),
                                "number", receipt.number(),
                                "form", HandedIn.form(receipt),
                                "submittedAt", receipt.submittedAt().toString(),
                                "sha256", receipt.sha256()))
                        .toList());
        var back = dossier.correction();
        if (back != null) {
            item.put(
                    "correction",
                    Map.of(
                            "stage", back.stage(),
                            "until", back.until().toString(),
                            "because", back.because().best(dossier.speaks()).value()));
        }
        return item;
    }
}
