package org.essaim.contributions.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.domain.ImportTable;
import org.essaim.contributions.domain.ReceivedDay;
import org.essaim.contributions.usecases.EnterOnBehalf;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Glossary;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Typing in an answer that came on paper, by fax, telephone or mail.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/contributions/new")
class DeskEntryPages {
    private static final List<Channel> CHANNELS = List.of(Channel.PAPER, Channel.FAX, Channel.TELEPHONE, Channel.EMAIL);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String TEMPLATE = "contributions/desk-entry";

    private final ReadForDesk contributions;
    private final EnterOnBehalf enter;
    private final Glossary glossary;
    private final Clock clock;

    DeskEntryPages(ReadForDesk contributions, EnterOnBehalf enter, Glossary glossary, Clock clock) {
        this.contributions = contributions;
        this.enter = enter;
        this.glossary = glossary;
        this.clock = clock;
    }

    @GetMapping
    PageView blank(Frame frame, Viewer viewer, @PathVariable String slug) {
        var call = contributions.call(viewer, slug);
        var values = new LinkedHashMap<String, String>();
        var now = clock.instant().atZone(call.zone());
        values.put("received.day", now.toLocalDate().toString());
        values.put("received.time", TIME.format(now));
        values.put("key", UUID.randomUUID().toString());
        return PageView.of(TEMPLATE, page(frame, call, values, List.of()));
    }

    @PostMapping
    Object enter(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        var call = contributions.call(viewer, slug);
        var values = new LinkedHashMap<String, String>();
        form.forEach((name, given) -> values.put(name, String.join("\n", given).strip()));
        var refusals = new ArrayList<Refusal>();
        var channel = CHANNELS.stream()
                .filter(one -> one.name().equals(values.getOrDefault("channel", "")))
                .findFirst();
        if (channel.isEmpty()) {
            refusals.add(Refusal.of("channel", "contributions.refused.channel"));
        }
        var received = received(values, call.zone());
        if (received.isEmpty()) {
            refusals.add(Refusal.of("received.day", "contributions.refused.received", ReceivedDay.days(call)));
        }
        var answers = new LinkedHashMap<String, String>();
        ImportTable.questions(call)
                .forEach(question -> Optional.ofNullable(values.get("q." + question.key()))
                        .filter(value -> !value.isBlank())
                        .ifPresent(value -> answers.put(question.key(), value)));
        if (channel.isEmpty() || received.isEmpty()) {
            var whole = AnswerRules.stage(call, call.stages().getFirst(), Basics.of(values), answers, false);
            refusals.addAll(named(call, whole.stream().map(AnswerRules::unkept).toList()));
            return PageView.refused(TEMPLATE, page(frame, call, values, refusals));
        }
        var entry = new EnterOnBehalf.Entry(
                channel.get(),
                received.get(),
                Basics.of(values),
                answers,
                call.example(),
                DossierPages.uuid(values.getOrDefault("key", "")).orElseGet(UUID::randomUUID),
                "true".equals(values.get("anyway")));
        return switch (enter.enter(viewer, call.id(), entry)) {
            case Outcome.Done<EnterOnBehalf.Entered>(var entered) ->
                AnswerPages.seeOther(
                        frame,
                        "/desk/calls/" + slug + "/contributions/"
                                + entered.receipt().number());
            case Outcome.Refused<EnterOnBehalf.Entered>(var reasons) ->
                PageView.refused(TEMPLATE, page(frame, call, values, named(call, reasons)));
        };
    }

    /// The form's fields for questions have a prefix, lest a question is called like one of the others.
    private static List<Refusal> named(Call call, List<Refusal> refusals) {
        var questions =
                call.stages().getFirst().questions().stream().map(Question::key).toList();
        return refusals.stream()
                .map(refusal -> {
                    var asked = questions.stream()
                            .filter(key -> refusal.field().equals(key)
                                    || refusal.field().startsWith(key + "."))
                            .findFirst();
                    var field = asked.isPresent()
                            ? "q." + asked.get()
                            : "received".equals(refusal.field()) ? "received.day" : refusal.field();
                    return Refusal.of(field, refusal.key(), refusal.arguments());
                })
                .toList();
    }

    private static Optional<Instant> received(Map<String, String> values, ZoneId zone) {
        return moment(values.getOrDefault("received.day", ""), values.getOrDefault("received.time", ""), zone);
    }

    static Optional<Instant> moment(String day, String time, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(day)
                    .atTime(LocalTime.parse(time))
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private DeskEntryPage page(Frame frame, Call call, Map<String, String> values, List<Refusal> refusals) {
        var channels = new LinkedHashMap<String, String>();
        channels.put("", frame.text("contributions.form.choose"));
        CHANNELS.forEach(
                channel -> channels.put(channel.name(), frame.text("contributions.channel." + channel.name())));
        var themes = new LinkedHashMap<String, String>();
        themes.put("", frame.text("contributions.form.choose"));
        glossary.scheme(Glossary.THEMES).stream()
                .filter(theme -> call.themes().contains(theme.slug()))
                .forEach(theme -> themes.put(
                        theme.slug().value(), frame.best(theme.label()).value()));
        var languages = new LinkedHashMap<String, String>();
        languages.put("", frame.text("contributions.form.choose"));
        call.languages().forEach(language -> languages.put(language.code(), frame.languageName(language)));
        var criteria = new LinkedHashMap<String, String>();
        criteria.put("", frame.text("contributions.form.choose"));
        call.criteria()
                .forEach(criterion -> criteria.put(
                        criterion.key(), frame.best(criterion.name()).value()));
        return new DeskEntryPage(
                call,
                values,
                channels,
                FormPageViews.countries(frame),
                themes,
                languages,
                criteria,
                contributions.isDecided(call),
                refusals);
    }
}
