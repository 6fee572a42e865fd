package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.AskedMember;
import org.essaim.contributions.domain.AskingPlan;
import org.essaim.contributions.domain.Wording;
import org.essaim.directory.Directory;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.mail.HeldLetters;
import org.essaim.mail.Letter;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites the member organisations of a call's network, and reminds those that have not answered, each in the
/// language of its contact. The letters are held in the call's outbox until a coordinator has read them. Refuses
/// outside the time of the first stage and without words; nobody is invited twice, two coordinators at once write one
/// letter, and nobody who wants no letters gets one.
@Service
public class AskMembers {
    private static final Duration PAUSE = Duration.ofDays(2);

    private final ReadForDesk contributions;
    private final Directory directory;
    private final AskedStore store;
    private final HeldLetters held;
    private final Words words;
    private final PublicAddress address;
    private final Clock clock;

    AskMembers(
            ReadForDesk contributions,
            Directory directory,
            AskedStore store,
            HeldLetters held,
            Words words,
            PublicAddress address,
            Clock clock) {
        this.contributions = contributions;
        this.directory = directory;
        this.store = store;
        this.held = held;
        this.words = words;
        this.address = address;
        this.clock = clock;
    }

    /// Every member of the network, one line for each address.
    public List<AskedMember> members(Viewer viewer, String slug) {
        var call = contributions.call(viewer, slug);
        var there = held.ids(call.id().value());
        var sent = store.sent(call.id()).stream()
                .filter(letter -> letter.letGoAt() != null || there.contains(letter.letter()))
                .toList();
        var now = new AskedNow(sent, store.answering(call.id()));
        return directory.members(call.network()).stream()
                .flatMap(member -> now.of(member).stream())
                .toList();
    }

    /// With whom it can be done, of those with these addresses.
    public AskingPlan plan(Viewer viewer, String slug, AskingPlan.Letter letter, Collection<String> emails) {
        var call = contributions.call(viewer, slug);
        var lately = clock.instant().minus(PAUSE);
        return AskingPlan.of(call, letter, members(viewer, slug), emails, lately);
    }

    /// How this network worded the letter the last time, else how the platform words it.
    public Map<Language, Wording> wordings(
            Viewer viewer, String slug, AskingPlan.Letter letter, List<Language> languages) {
        var call = contributions.call(viewer, slug);
        var last = store.wordings(call.network(), letter.name());
        var wordings = new LinkedHashMap<Language, Wording>();
        for (var language : languages) {
            var own = last.get(language);
            wordings.put(language, own == null ? usual(letter, language) : own);
        }
        return wordings;
    }

    private Wording usual(AskingPlan.Letter letter, Language language) {
        var key = "contributions.ask." + letter.word();
        var open = Map.of("organisation", "{organisation}", "call", "{call}", "closes", "{closes}");
        return new Wording(
                words.text(language, key + ".subject", open),
                words.text(language, key + ".first", open) + "\n\n" + words.text(language, key + ".second", open));
    }

    /// Writes the letters and holds them; how many.
    @Transactional
    public Outcome<Integer> hold(
            Viewer viewer,
            String slug,
            AskingPlan.Letter letter,
            Collection<String> emails,
            Map<Language, Wording> wordings) {
        held.lock(contributions.call(viewer, slug).id().value());
        var plan = plan(viewer, slug, letter, emails);
        var call = plan.call();
        var now = clock.instant();
        if (call.draft() || !call.stages().getFirst().isOpen(now)) {
            return Outcome.refused("", "contributions.refused.ask-closed");
        }
        if (plan.reached().isEmpty()) {
            return Outcome.refused("", "contributions.refused.ask-nobody");
        }
        if (wordings.isEmpty()) {
            return Outcome.refused("", "contributions.refused.ask-wording");
        }
        var refusals = wordings.entrySet().stream()
                .filter(entry -> !entry.getValue().fits())
                .map(entry -> Refusal.of(
                        "text." + entry.getKey().code(),
                        "contributions.refused.wording",
                        Map.of("subject", Wording.LONGEST_SUBJECT, "text", Wording.LONGEST_TEXT)))
                .toList();
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        store.forgetLost(call.id(), held.ids(call.id().value()));
        wordings.forEach((language, wording) -> store.word(call.network(), letter.name(), language, wording));
        var by = viewer.person().id().value();
        var count = 0;
        for (var member : plan.reached()) {
            var written = letter(call, letter, member, wordings)
                    .until(call.stages().getFirst().closes());
            var id = held.hold(written.by(by), call.id().value(), letter.name());
            if (id.isPresent()) {
                store.keep(id.get(), call.id(), member.email(), letter.name(), null, by, now);
                count++;
            }
        }
        return Outcome.done(count);
    }

    private Letter letter(Call call, AskingPlan.Letter kind, AskedMember member, Map<Language, Wording> wordings) {
        var contact = member.contact().orElseThrow();
        var own = wordings.get(contact.language());
        var language = own == null ? wordings.keySet().iterator().next() : contact.language();
        var wording = own == null ? wordings.values().iterator().next() : own;
        var filled = wording.filled(Map.of(
                "organisation", member.member().name(),
                "call", call.title().best(language).value(),
                "closes", words.moment(language, call.stages().getFirst().closes(), call.zone())));
        var action = words.text(language, "contributions.ask." + kind.word() + ".action", Map.of());
        return new Letter(
                        contact.email(),
                        language,
                        filled.subject(),
                        filled.paragraphs(),
                        Optional.of(new Letter.Action(action, address.of(language, "/calls/" + call.slug()))))
                .stopAt(address.of(language, contact.stopPath()));
    }
}
