package org.essaim.calls.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.Criterion;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallChange;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A call as it is written in a file that comes along: everything but its dates, its themes and its network. Asks for
/// good practices unless it says another kind.
public record CallTemplate(
        String slug,
        Call.@Nullable Kind kind,
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
            String key, Map<String, String> title, Map<String, String> help, List<WrittenQuestion> questions) {
        public LocalizedText name() {
            return texts(title);
        }
    }

    public record WrittenQuestion(
            String key,
            Question.Kind kind,
            Map<String, String> label,
            Map<String, String> help,
            boolean required,
            int words,
            @Nullable Map<String, List<String>> options) {}

    /// When a stage opens and closes.
    public record Period(Instant opens, Instant closes) {}

    /// The call for good practices in two stages, with five criteria.
    public static CallTemplate goodPractices() {
        return of(Call.Kind.GOOD_PRACTICES);
    }

    /// What a call of this kind begins with.
    public static CallTemplate of(Call.Kind kind) {
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try {
            return JSON.readValue(
                    new ClassPathResource("calls/" + name + ".json").getContentAsByteArray(), CallTemplate.class);
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
                kind == null ? Call.Kind.GOOD_PRACTICES : kind,
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
                                question.words(),
                                details(question.options())))
                        .toList());
    }

    private static Question.Details details(@Nullable Map<String, List<String>> written) {
        if (written == null) {
            return Question.Details.NONE;
        }
        return new Question.Details(
                LocalizedText.EMPTY,
                inOrder(written).stream()
                        .map(label -> new Question.Option(
                                Slug.from(label.best(Language.EN).value()).value(), label))
                        .toList(),
                LocalizedText.EMPTY,
                Question.Condition.ALWAYS);
    }

    private static Criterion criterion(WrittenCriterion written) {
        return new Criterion(written.key(), texts(written.name()), texts(written.question()), inOrder(written.scale()));
    }

    /// Lists of words by language, as one list of words in each.
    private static List<LocalizedText> inOrder(Map<String, List<String>> written) {
        var texts = new ArrayList<LocalizedText>();
        var count = written.getOrDefault("en", List.of()).size();
        for (var index = 0; index < count; index++) {
            var words = new LinkedHashMap<String, String>();
            for (var entry : written.entrySet()) {
                words.put(entry.getKey(), entry.getValue().get(index));
            }
            texts.add(texts(words));
        }
        return texts;
    }

    private static LocalizedText texts(Map<String, String> written) {
        var values = new LinkedHashMap<Language, String>();
        written.forEach((code, value) -> values.put(new Language(code), value));
        return LocalizedText.of(Language.EN, values);
    }
}
