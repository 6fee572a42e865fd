package org.essaim.calls.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Criterion;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallChange;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A call as it is written in a file that comes along: everything but its dates, its themes and its network.
public record CallTemplate(
        String slug,
        Map<String, String> title,
        Map<String, String> summary,
        Map<String, String> text,
        List<WrittenCriterion> criteria,
        List<WrittenStage> stages,
        List<String> languages) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<CallTemplate>> LIST = new TypeReference<>() {};

    public record WrittenCriterion(
            String key, Map<String, String> name, Map<String, String> question, Map<String, List<String>> scale) {}

    public record WrittenStage(
            String key, Map<String, String> title, Map<String, String> help, List<WrittenQuestion> questions) {}

    public record WrittenQuestion(
            String key,
            Question.Kind kind,
            Map<String, String> label,
            Map<String, String> help,
            boolean required,
            int words) {}

    /// When a stage opens and closes.
    public record Period(Instant opens, Instant closes) {}

    /// The call for good practices in two stages, with five criteria.
    public static CallTemplate goodPractices() {
        try {
            return JSON.readValue(
                    new ClassPathResource("calls/good-practices.json").getContentAsByteArray(), CallTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CallTemplate> all(String file) {
        try {
            return JSON.readValue(new ClassPathResource(file).getContentAsByteArray(), LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The draft of this template under its own or another title, one period for each stage.
    public DraftCall.Draft draft(
            LocalizedText wantedTitle, ZoneId zone, List<Period> periods, List<Slug> themes, boolean example) {
        var itsTitle = wantedTitle.isEmpty() ? texts(title) : wantedTitle;
        var dated = new ArrayList<Stage>();
        for (var index = 0; index < stages.size(); index++) {
            dated.add(dated(stages.get(index), periods.get(index)));
        }
        return new DraftCall.Draft(
                wantedTitle.isEmpty() ? new Slug(slug) : DraftCall.slugOf(wantedTitle),
                itsTitle,
                texts(summary),
                texts(text),
                new CallChange.Stages(zone, dated),
                new CallChange.Criteria(
                        criteria.stream().map(CallTemplate::criterion).toList()),
                new CallChange.Answers(languages.stream().map(Language::new).toList(), themes),
                example);
    }

    private static Stage dated(WrittenStage stage, Period period) {
        return new Stage(
                stage.key(),
                texts(stage.title()),
                texts(stage.help()),
                period.opens(),
                period.closes(),
                stage.questions().stream()
                        .map(question -> new Question(
                                question.key(),
                                question.kind(),
                                texts(question.label()),
                                texts(question.help()),
                                question.required(),
                                question.words()))
                        .toList());
    }

    private static Criterion criterion(WrittenCriterion written) {
        var scale = new ArrayList<LocalizedText>();
        var steps = written.scale().getOrDefault("en", List.of()).size();
        for (var step = 0; step < steps; step++) {
            var words = new LinkedHashMap<String, String>();
            for (var entry : written.scale().entrySet()) {
                words.put(entry.getKey(), entry.getValue().get(step));
            }
            scale.add(texts(words));
        }
        return new Criterion(written.key(), texts(written.name()), texts(written.question()), scale);
    }

    private static LocalizedText texts(Map<String, String> written) {
        var values = new LinkedHashMap<Language, String>();
        written.forEach((code, value) -> values.put(new Language(code), value));
        return LocalizedText.of(Language.EN, values);
    }
}
