package org.essaim.calls.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Criterion;
import org.essaim.calls.Question;
import org.essaim.calls.usecases.ReadCalls;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The published calls as data; texts by language, times in UTC beside the zone in which they were set.
@RestController
@RequestMapping("/api/v1/calls")
class CallApi {
    private final ReadCalls calls;
    private final Clock clock;

    CallApi(ReadCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    record ListedCall(
            String slug,
            String kind,
            Map<String, String> title,
            Map<String, String> summary,
            String state,
            String zone,
            Instant opens,
            Instant closes,
            List<String> languages,
            boolean example) {}

    record CallList(int total, List<ListedCall> items) {}

    record WholeCall(
            String slug,
            String kind,
            Map<String, String> title,
            Map<String, String> summary,
            Map<String, String> text,
            String state,
            String zone,
            List<String> languages,
            List<String> themes,
            List<ApiCriterion> criteria,
            List<ApiStage> stages,
            boolean example) {}

    record ApiCriterion(
            String key, Map<String, String> name, Map<String, String> question, List<Map<String, String>> scale) {}

    record ApiStage(
            String key,
            Map<String, String> title,
            Map<String, String> help,
            Instant opens,
            Instant closes,
            List<ApiQuestion> questions) {}

    record ApiQuestion(
            String key,
            String kind,
            Map<String, String> label,
            Map<String, String> help,
            boolean required,
            int words,
            Map<String, String> example,
            Map<String, String> unit,
            List<ApiOption> options,
            @Nullable ApiCondition shownIf) {}

    record ApiOption(String key, Map<String, String> label) {}

    record ApiCondition(String question, String value) {}

    @GetMapping
    CallList list() {
        var now = clock.instant();
        var items = calls.published().stream().map(call -> listed(call, now)).toList();
        return new CallList(items.size(), items);
    }

    @GetMapping("/{slug}")
    WholeCall show(@PathVariable String slug) {
        var call = calls.find(Viewer.visitor(), slug);
        return new WholeCall(
                call.slug().value(),
                kind(call),
                call.title().byCode(),
                call.summary().byCode(),
                call.text().byCode(),
                CallPage.state(call, clock.instant()),
                call.zone().getId(),
                call.languages().stream().map(Language::code).toList(),
                call.themes().stream().map(Slug::value).toList(),
                call.criteria().stream().map(CallApi::criterion).toList(),
                call.stages().stream()
                        .map(stage -> new ApiStage(
                                stage.key(),
                                stage.title().byCode(),
                                stage.help().byCode(),
                                stage.opens(),
                                stage.closes(),
                                stage.questions().stream()
                                        .map(CallApi::question)
                                        .toList()))
                        .toList(),
                call.example());
    }

    private static ListedCall listed(Call call, Instant now) {
        return new ListedCall(
                call.slug().value(),
                kind(call),
                call.title().byCode(),
                call.summary().byCode(),
                CallPage.state(call, now),
                call.zone().getId(),
                call.stages().getFirst().opens(),
                call.stages().getFirst().closes(),
                call.languages().stream().map(Language::code).toList(),
                call.example());
    }

    private static String kind(Call call) {
        return call.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static ApiCriterion criterion(Criterion criterion) {
        return new ApiCriterion(
                criterion.key(),
                criterion.name().byCode(),
                criterion.question().byCode(),
                criterion.scale().stream().map(LocalizedText::byCode).toList());
    }

    private static ApiQuestion question(Question question) {
        return new ApiQuestion(
                question.key(),
                question.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                question.label().byCode(),
                question.help().byCode(),
                question.required(),
                question.words(),
                question.details().example().byCode(),
                question.details().unit().byCode(),
                question.details().options().stream()
                        .map(option ->
                                new ApiOption(option.key(), option.label().byCode()))
                        .toList(),
                question.details().shownIf().isAlways()
                        ? null
                        : new ApiCondition(
                                question.details().shownIf().question(),
                                question.details().shownIf().value()));
    }
}
