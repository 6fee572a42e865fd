package org.essaim.contributions.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Sixty invented proposals to the call whose first stage has closed, received one after the other while it was open.
@Component
class DemoProposals implements DemoChapter {
    static final Slug CALL = new Slug("inclusion-2025");
    private static final TypeReference<List<Proposal>> LIST = new TypeReference<>() {};

    private final Calls calls;
    private final Accounts accounts;
    private final EnterOnBehalf enter;

    DemoProposals(Calls calls, Accounts accounts, EnterOnBehalf enter) {
        this.calls = calls;
        this.accounts = accounts;
        this.enter = enter;
    }

    record Jobs(String kind, int value, String unit, int year) {}

    record Proposal(
            String reference,
            String organisation,
            String organisationType,
            String country,
            String city,
            String language,
            String theme,
            String criterion,
            String title,
            String summary,
            @org.jspecify.annotations.Nullable Jobs jobs,
            String email,
            String contactRole,
            List<Object> reviews) {}

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void fill() {
        var call = calls.find(CALL).orElseThrow();
        var coordinator = coordinator(accounts, call);
        var proposals = read("demo/contributions/proposals.json", LIST);
        var stage = call.stages().getFirst();
        var step = Duration.between(stage.opens(), stage.closes()).dividedBy(proposals.size() + 1L);
        for (var index = 0; index < proposals.size(); index++) {
            var received = stage.opens().plus(step.multipliedBy(index + 1L));
            enter(coordinator, call, proposals.get(index), received);
        }
    }

    private void enter(Viewer coordinator, Call call, Proposal proposal, Instant received) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("practice", proposal.summary());
        answers.put("criterion", proposal.criterion());
        var entry = new EnterOnBehalf.Entry(
                Channel.WEB,
                received,
                new Basics(
                        proposal.organisation(),
                        proposal.country(),
                        proposal.city(),
                        proposal.email(),
                        proposal.contactRole(),
                        proposal.title(),
                        proposal.theme(),
                        proposal.language()),
                answers,
                true);
        if (enter.enter(coordinator, call.id(), entry) instanceof Outcome.Refused<?>(var refusals)) {
            throw new IllegalStateException(proposal.reference() + " refused: " + refusals);
        }
    }

    static Viewer coordinator(Accounts accounts, Call call) {
        return accounts.holders(Role.COORDINATOR, call.network().value()).getFirst();
    }

    static <T> T read(String file, TypeReference<T> type) {
        try {
            return JsonMapper.builder().build().readValue(new ClassPathResource(file).getContentAsByteArray(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
