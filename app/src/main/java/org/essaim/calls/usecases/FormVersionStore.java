package org.essaim.calls.usecases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Every state in which the forms of calls were published. One that says the same as the last is none.
@Repository
class FormVersionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    FormVersionStore(JdbcClient database) {
        this.database = database;
    }

    List<Stage.FormVersion> of(CallId call, String stage) {
        return database.sql("""
                        SELECT number, published_at, questions FROM calls.form_version
                        WHERE call_id = :call AND stage_key = :stage ORDER BY number
                        """)
                .param("call", call.value())
                .param("stage", stage)
                .query((row, _) -> new Stage.FormVersion(
                        row.getInt("number"),
                        row.getTimestamp("published_at").toInstant(),
                        read(row.getString("questions"))))
                .list();
    }

    /// Within the transaction that holds the call.
    void publish(Call call, Instant now) {
        for (var stage : call.stages()) {
            var there = of(call.id(), stage.key());
            if (there.isEmpty() || !there.getLast().questions().equals(stage.questions())) {
                add(call.id(), stage, there.size() + 1, now);
            }
        }
    }

    private void add(CallId call, Stage stage, int number, Instant now) {
        database.sql("""
                        INSERT INTO calls.form_version (call_id, stage_key, number, questions, published_at)
                        VALUES (:call, :stage, :number, CAST(:questions AS jsonb), :now)
                        """)
                .param("call", call.value())
                .param("stage", stage.key())
                .param("number", number)
                .param("questions", write(stage.questions()))
                .param("now", CallStore.at(now))
                .update();
    }

    private static String write(List<Question> questions) {
        return JSON.writeValueAsString(questions.stream()
                .map(question -> {
                    var written = new LinkedHashMap<String, Object>();
                    written.put("key", question.key());
                    written.put("kind", question.kind().name());
                    written.put("label", JSON.readTree(question.label().toJson()));
                    written.put("help", JSON.readTree(question.help().toJson()));
                    written.put("required", question.required());
                    written.put("words", question.words());
                    written.put("details", JSON.readTree(StoredDetails.write(question.details())));
                    return written;
                })
                .toList());
    }

    private static List<Question> read(String stored) {
        var questions = new ArrayList<Question>();
        JSON.readTree(stored)
                .forEach(question -> questions.add(new Question(
                        question.path("key").asString(),
                        Question.Kind.valueOf(question.path("kind").asString()),
                        LocalizedText.fromJson(question.path("label").toString()),
                        LocalizedText.fromJson(question.path("help").toString()),
                        question.path("required").asBoolean(),
                        question.path("words").asInt(),
                        StoredDetails.read(question.path("details").toString()))));
        return questions;
    }
}
