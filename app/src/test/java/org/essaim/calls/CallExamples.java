package org.essaim.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.usecases.CallTemplate;
import org.essaim.calls.usecases.DraftCall;
import org.essaim.calls.usecases.OpenCall;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.springframework.context.ApplicationContext;

/// Calls for tests, made as a coordinator makes them.
public final class CallExamples {
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    public static final List<Slug> THEMES = List.of(new Slug("inclusion-through-work"), new Slug("public-policies"));

    private final ApplicationContext beans;

    public CallExamples(ApplicationContext beans) {
        this.beans = beans;
    }

    /// The coordinator of a new network.
    public Viewer.SignedIn coordinator(String email) {
        return coordinator(email, beans.getBean(Directory.class).enter("Network of " + email, "BE", "Brussels", null));
    }

    public Viewer.SignedIn coordinator(String email, OrganisationId network) {
        var accounts = beans.getBean(Accounts.class);
        var account = accounts.withEmail(email, email.substring(0, email.indexOf('@')), Language.EN);
        accounts.grant(account, new Grant(Role.COORDINATOR, network.value()));
        return accounts.find(account).orElseThrow();
    }

    public static OrganisationId network(Viewer.SignedIn coordinator) {
        return coordinator.grants().stream()
                .map(grant -> new OrganisationId(java.util.Objects.requireNonNull(grant.scope())))
                .findFirst()
                .orElseThrow();
    }

    /// A draft whose first stage opened yesterday and closes in ten days, its second in twenty to thirty.
    public Call draft(Viewer.SignedIn coordinator, String title) {
        var now = beans.getBean(Clock.class).instant();
        var draft = CallTemplate.goodPractices()
                .draft(
                        LocalizedText.of(Language.EN, title),
                        ZONE,
                        List.of(period(now, -1, 10), period(now, 20, 30)),
                        THEMES,
                        false);
        return done(beans.getBean(DraftCall.class).draft(coordinator, network(coordinator), written(draft)));
    }

    /// The same with a text of its own, without which no call opens.
    public static DraftCall.Draft written(DraftCall.Draft draft) {
        return new DraftCall.Draft(
                draft.slug(),
                draft.kind(),
                draft.title(),
                draft.summary(),
                LocalizedText.of(
                        Language.EN,
                        Map.of(
                                Language.EN, "Five networks ask for what works.\n\nSend one paragraph first.",
                                Language.FR,
                                        "Cinq réseaux cherchent ce qui marche.\n\nEnvoyez d’abord un paragraphe.")),
                draft.stages(),
                draft.criteria(),
                draft.answers(),
                draft.example());
    }

    public Call open(Viewer.SignedIn coordinator, String title) {
        return done(beans.getBean(OpenCall.class)
                .open(coordinator, draft(coordinator, title).id()));
    }

    private static CallTemplate.Period period(Instant now, int opens, int closes) {
        return new CallTemplate.Period(now.plus(Duration.ofDays(opens)), now.plus(Duration.ofDays(closes)));
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new AssertionError("Refused: " + refusals);
        };
    }

    public static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(org.essaim.kernel.Refusal::key).toList()
                : List.of();
    }
}
