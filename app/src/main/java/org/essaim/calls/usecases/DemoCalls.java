package org.essaim.calls.usecases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.springframework.stereotype.Component;

/// Two calls of an invented network, dated from the day the demo starts: one open for proposals, one whose proposals
/// are in and whose cases are being written.
@Component
class DemoCalls implements DemoChapter {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Directory directory;
    private final Accounts accounts;
    private final Glossary glossary;
    private final DraftCall draft;
    private final OpenCall open;
    private final Clock clock;

    DemoCalls(Directory directory, Accounts accounts, Glossary glossary, DraftCall draft, OpenCall open, Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.glossary = glossary;
        this.draft = draft;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void fill() {
        var network = directory.enter("Example network of cooperatives", "BE", "Brussels", null);
        var coordinator = coordinator(network);
        var templates = CallTemplate.all("demo/calls/calls.json");
        fill(coordinator, network, templates.getFirst(), List.of(period(-20, 40), period(70, 130)));
        fill(coordinator, network, templates.getLast(), List.of(period(-100, -10), period(-9, 50)));
    }

    private void fill(
            Viewer coordinator, OrganisationId network, CallTemplate template, List<CallTemplate.Period> periods) {
        var themes =
                glossary.scheme(Glossary.THEMES).stream().map(Concept::slug).toList();
        var drafted =
                draft.draft(coordinator, network, template.draft(LocalizedText.EMPTY, ZONE, periods, themes, true));
        var call = done(drafted);
        done(open.open(coordinator, call.id(), periods.getFirst().opens()));
    }

    private static Call done(Outcome<Call> outcome) {
        return switch (outcome) {
            case Outcome.Done<Call>(var call) -> call;
            case Outcome.Refused<Call>(var refusals) -> throw new IllegalStateException(refusals.toString());
        };
    }

    private Viewer coordinator(OrganisationId network) {
        var there = accounts.holders(Role.COORDINATOR, network.value());
        if (!there.isEmpty()) {
            return there.getFirst();
        }
        var account = accounts.withEmail("coordinator@network.example", "Network coordinator", Language.EN);
        accounts.grant(account, new Grant(Role.COORDINATOR, network.value()));
        return accounts.find(account).orElseThrow();
    }

    private CallTemplate.Period period(int opensInDays, int closesInDays) {
        var today = ZonedDateTime.ofInstant(clock.instant(), ZONE).toLocalDate();
        return new CallTemplate.Period(
                at(today.plusDays(opensInDays).atTime(LocalTime.of(9, 0)).atZone(ZONE)),
                at(today.plusDays(closesInDays).atTime(LocalTime.of(18, 0)).atZone(ZONE)));
    }

    private static Instant at(ZonedDateTime moment) {
        return moment.toInstant();
    }
}
