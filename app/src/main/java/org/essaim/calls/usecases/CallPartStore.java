package org.essaim.calls.usecases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.calls.Criterion;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The stages, questions and criteria of calls; a part is written whole.
@Repository
class CallPartStore {
    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    CallPartStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Map<UUID, List<Stage>> stages(List<UUID> calls) {
        var questions = new HashMap<String, List<Question>>();
        database.sql("""
                        SELECT call_id, stage_key, key, kind, label, help, required, words, details FROM calls.question
                        WHERE call_id = ANY(:calls) ORDER BY call_id, stage_key, position
                        """).param("calls", calls.toArray(UUID[]::new)).query(row -> {
            questions
                    .computeIfAbsent(row.getString("call_id") + row.getString("stage_key"), _ -> new ArrayList<>())
                    .add(new Question(
                            row.getString("key"),
                            Question.Kind.valueOf(row.getString("kind")),
                            LocalizedText.fromJson(row.getString("label")),
                            LocalizedText.fromJson(row.getString("help")),
                            row.getBoolean("required"),
                            row.getInt("words"),
                            StoredDetails.read(row.getString("details"))));
        });
        var stages = new LinkedHashMap<UUID, List<Stage>>();
        database.sql("""
                        SELECT call_id, key, title, help, opens, closes, grace FROM calls.stage
                        WHERE call_id = ANY(:calls) ORDER BY call_id, position
                        """).param("calls", calls.toArray(UUID[]::new)).query(row -> {
            stages.computeIfAbsent(row.getObject("call_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Stage(
                            row.getString("key"),
                            LocalizedText.fromJson(row.getString("title")),
                            LocalizedText.fromJson(row.getString("help")),
                            row.getTimestamp("opens").toInstant(),
                            row.getTimestamp("closes").toInstant(),
                            row.getInt("grace"),
                            questions.getOrDefault(row.getString("call_id") + row.getString("key"), List.of())));
        });
        return stages;
    }

    Map<UUID, List<Criterion>> criteria(List<UUID> calls) {
        var criteria = new LinkedHashMap<UUID, List<Criterion>>();
        database.sql("""
                        SELECT call_id, key, name, question, scale FROM calls.criterion
                        WHERE call_id = ANY(:calls) ORDER BY call_id, position
                        """).param("calls", calls.toArray(UUID[]::new)).query(row -> {
            criteria.computeIfAbsent(row.getObject("call_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Criterion(
                            row.getString("key"),
                            LocalizedText.fromJson(row.getString("name")),
                            LocalizedText.fromJson(row.getString("question")),
                            scale(row.getString("scale"))));
        });
        return criteria;
    }

    private List<LocalizedText> scale(String stored) {
        return json.readValue(stored, LIST).stream()
                .map(json::writeValueAsString)
                .map(LocalizedText::fromJson)
                .toList();
    }

    void putStages(CallId call, List<Stage> stages) {
        database.sql("DELETE FROM calls.stage WHERE call_id = :call")
                .param("call", call.value())
                .update();
        for (var position = 0; position < stages.size(); position++) {
            var stage = stages.get(position);
            database.sql("""
                            INSERT INTO calls.stage (call_id, key, position, title, help, opens, closes, grace)
                            VALUES (:call, :key, :position, CAST(:title AS jsonb), CAST(:help AS jsonb), :opens, :closes,
                                :grace)
                            """)
                    .param("call", call.value())
                    .param("key", stage.key())
                    .param("position", position)
                    .param("title", stage.title().toJson())
                    .param("help", stage.help().toJson())
                    .param("opens", CallStore.at(stage.opens()))
                    .param("closes", CallStore.at(stage.closes()))
                    .param("grace", stage.grace())
                    .update();
            putQuestions(call, stage);
        }
    }

    private void putQuestions(CallId call, Stage stage) {
        for (var position = 0; position < stage.questions().size(); position++) {
            var question = stage.questions().get(position);
            database.sql("""
                            INSERT INTO calls.question
                                (call_id, stage_key, key, position, kind, label, help, required, words, details)
                            VALUES (:call, :stage, :key, :position, :kind, CAST(:label AS jsonb), CAST(:help AS jsonb),
                                :required, :words, CAST(:details AS jsonb))
                            """)
                    .param("call", call.value())
                    .param("stage", stage.key())
                    .param("key", question.key())
                    .param("position", position)
                    .param("kind", question.kind().name())
                    .param("label", question.label().toJson())
                    .param("help", question.help().toJson())
                    .param("required", question.required())
                    .param("words", question.words())
                    .param("details", StoredDetails.write(question.details()))
                    .update();
        }
    }

    void putCriteria(CallId call, List<Criterion> criteria) {
        database.sql("DELETE FROM calls.criterion WHERE call_id = :call")
                .param("call", call.value())
                .update();
        for (var position = 0; position < criteria.size(); position++) {
            var criterion = criteria.get(position);
            database.sql("""
                            INSERT INTO calls.criterion (call_id, key, position, name, question, scale)
                            VALUES (:call, :key, :position, CAST(:name AS jsonb), CAST(:question AS jsonb),
                                CAST(:scale AS jsonb))
                            """)
                    .param("call", call.value())
                    .param("key", criterion.key())
                    .param("position", position)
                    .param("name", criterion.name().toJson())
                    .param("question", criterion.question().toJson())
                    .param(
                            "scale",
                            "["
                                    + String.join(
                                            ",",
                                            criterion.scale().stream()
                                                    .map(LocalizedText::toJson)
                                                    .toList()) + "]")
                    .update();
        }
    }
}
