package org.essaim.contributions.usecases;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ImportTable;
import org.essaim.contributions.domain.SpreadsheetCell;
import org.springframework.stereotype.Service;

/// Gives out everything handed in to a call as a table in UTF-8, and an example of a table that can be brought in. No
/// cell begins like a formula.
@Service
public class ExportContributions {
    private final ReadForDesk contributions;

    ExportContributions(ReadForDesk contributions) {
        this.contributions = contributions;
    }

    public byte[] all(Viewer viewer, String slug) {
        var call = contributions.call(viewer, slug);
        var stage = call.stages().getFirst();
        var header = new ArrayList<>(List.of("number", "channel", "decision"));
        header.addAll(Basics.EMPTY.values().keySet());
        header.add("received");
        stage.questions().forEach(question -> header.add(question.key()));
        var rows = new ArrayList<List<String>>();
        rows.add(header);
        for (var dossier : contributions.all(viewer, slug)) {
            var row = new ArrayList<String>();
            row.add(dossier.number());
            row.add(dossier.channel().name().toLowerCase(Locale.ROOT));
            row.add(dossier.decision().name().toLowerCase(Locale.ROOT));
            row.addAll(dossier.basics().values().values());
            row.add(received(call, dossier));
            stage.questions()
                    .forEach(question -> row.add(dossier.answers(stage.key()).getOrDefault(question.key(), "")));
            rows.add(row);
        }
        return written(rows);
    }

    private static String received(Call call, Dossier dossier) {
        var submitted = dossier.submittedAt();
        return submitted == null
                ? ""
                : submitted.atZone(call.zone()).toLocalDate().toString();
    }

    /// A table with one row of example, whose columns are those of the call.
    public byte[] example(Viewer viewer, String slug) {
        var call = contributions.call(viewer, slug);
        var stage = call.stages().getFirst();
        var basics = new Basics(
                "Example bakery cooperative",
                "FR",
                "Lille",
                "office@bakery.example",
                "manager",
                "Bread for the neighbourhood",
                call.themes().isEmpty() ? "" : call.themes().getFirst().value(),
                call.languages().getFirst().code());
        var row = new ArrayList<>(basics.values().values());
        row.add(stage.opens().atZone(call.zone()).toLocalDate().plusDays(1).toString());
        for (var question : ImportTable.questions(call)) {
            row.add(
                    switch (question.kind()) {
                        case SHORT_TEXT, LONG_TEXT -> "Twelve people bake bread for eight schools.";
                        case CRITERION ->
                            call.criteria().isEmpty()
                                    ? ""
                                    : call.criteria().getFirst().key();
                        case FIGURES, PICTURE -> "";
                    });
        }
        return written(List.of(ImportTable.columns(call), row));
    }

    private static byte[] written(List<List<String>> rows) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (var row : rows) {
                printer.printRecord(row.stream().map(SpreadsheetCell::harmless));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
