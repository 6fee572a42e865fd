package org.essaim.contributions.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;

/// The contributions of a call as they leave it: one row each, the questions of a later stage behind that stage's name.
/// What was not handed in stays with whoever wrote it: a draft has no answers here, and no
/// address.
public final class ExportTable {
    private ExportTable() {}

    public static List<List<String>> rows(Call call, List<Dossier> dossiers) {
        var header = new ArrayList<>(List.of("number", "channel", "state"));
        header.addAll(Basics.EMPTY.values().keySet());
        header.add("received");
        call.stages()
                .forEach(stage ->
                        stage.questions().forEach(question -> header.add(ImportTable.column(call, stage, question))));
        var rows = new ArrayList<List<String>>();
        rows.add(header);
        dossiers.forEach(dossier -> rows.add(row(call, dossier)));
        return rows;
    }

    private static List<String> row(Call call, Dossier dossier) {
        var row = new ArrayList<String>();
        head(call, dossier).values().forEach(row::add);
        for (var stage : call.stages()) {
            var answers = handedIn(dossier, stage);
            stage.questions().forEach(question -> row.add(answers.getOrDefault(question.key(), "")));
        }
        return row;
    }

    /// The same to be written as JSON: answers by stage and question, figures and pictures as lists and objects.
    public static List<Map<String, Object>> items(Call call, List<Dossier> dossiers) {
        return dossiers.stream().map(dossier -> item(call, dossier)).toList();
    }

    private static Map<String, Object> item(Call call, Dossier dossier) {
        var item = new LinkedHashMap<String, Object>(head(call, dossier));
        var answers = new LinkedHashMap<String, Object>();
        for (var stage : call.stages()) {
            var values = new LinkedHashMap<String, Object>();
            var handedIn = handedIn(dossier, stage);
            for (var question : stage.questions()) {
                var value = handedIn.getOrDefault(question.key(), "");
                if (!value.isBlank()) {
                    values.put(question.key(), AnswerRules.isOwn(question) ? AnswerText.structured(value) : value);
                }
            }
            if (!values.isEmpty()) {
                answers.put(stage.key(), values);
            }
        }
        item.put("answers", answers);
        return item;
    }

    private static Map<String, String> head(Call call, Dossier dossier) {
        var head = new LinkedHashMap<String, String>();
        var number = dossier.number();
        var submitted = dossier.submittedAt();
        head.put("number", number == null ? "" : number);
        head.put("channel", dossier.channel().name().toLowerCase(Locale.ROOT));
        head.put("state", dossier.state().toLowerCase(Locale.ROOT));
        head.putAll(dossier.basics().values());
        if (number == null) {
            head.put("email", "");
            head.put("role", "");
        }
        head.put(
                "received",
                submitted == null
                        ? ""
                        : submitted.atZone(call.zone()).toLocalDate().toString());
        return head;
    }

    private static Map<String, String> handedIn(Dossier dossier, Stage stage) {
        if (!dossier.isSubmitted(stage.key())) {
            return Map.of();
        }
        var answers = dossier.answers(stage.key());
        var asked = new LinkedHashMap<String, String>();
        Asked.questions(stage, answers)
                .forEach(question -> asked.put(question.key(), answers.getOrDefault(question.key(), "")));
        return asked;
    }
}
