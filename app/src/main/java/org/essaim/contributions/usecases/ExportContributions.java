package org.essaim.contributions.usecases;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.ExportTable;
import org.essaim.contributions.domain.ImportTable;
import org.essaim.contributions.domain.SpreadsheetCell;
import org.essaim.contributions.domain.TableView;
import org.essaim.contributions.domain.Workbook;
import org.essaim.kernel.Language;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Gives out what came in to a call, all that match a view in its order: as a table in UTF-8 whose cells never
/// begin like a formula, as a workbook, or as JSON. And an example of a table that can be brought in.
@Service
public class ExportContributions {
    private final ReadForDesk contributions;

    ExportContributions(ReadForDesk contributions) {
        this.contributions = contributions;
    }

    /// The ways in which contributions leave.
    public enum Format {
        CSV,
        XLSX,
        JSON
    }

    public byte[] all(Viewer viewer, String slug, TableView view, Language reader, Format format) {
        var matching = contributions.matching(viewer, slug, view, reader);
        var call = matching.call();
        return switch (format) {
            case CSV -> written(ExportTable.rows(call, matching.dossiers()));
            case XLSX -> Workbook.of(ExportTable.rows(call, matching.dossiers()));
            case JSON -> {
                var whole = new LinkedHashMap<String, Object>();
                whole.put("call", call.slug().value());
                whole.put("items", ExportTable.items(call, matching.dossiers()));
                yield JsonMapper.builder().build().writeValueAsBytes(whole);
            }
        };
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
        var row = new ArrayList<>(Basics.asked(call).stream().map(basics::get).toList());
        row.add(stage.opens().atZone(call.zone()).toLocalDate().plusDays(1).toString());
        for (var question : ImportTable.questions(call)) {
            row.add(
                    switch (question.kind()) {
                        case SHORT_TEXT, LONG_TEXT -> "Twelve people bake bread for eight schools.";
                        case CHOICE, CHOICES ->
                            question.details().options().getFirst().key();
                        case THEME -> basics.theme();
                        case NUMBER -> "12";
                        case MONEY -> "1234.50 EUR";
                        case DATE -> "2024-12-31";
                        case PERIOD -> "2024-01-01/2024-12-31";
                        case PLACE -> "Lille, FR";
                        case ORGANISATION -> basics.organisation();
                        case PERSON -> basics.role();
                        case LINK -> "https://bakery.example/bread";
                        case CONSENT -> "yes";
                        case CRITERION ->
                            call.criteria().isEmpty()
                                    ? ""
                                    : call.criteria().getFirst().key();
                        case FIGURES, PICTURE, FILE -> "";
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
