package org.essaim.contributions.usecases;

import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.contributions.domain.AskedMember;
import org.essaim.contributions.domain.AskedMember.State;
import org.essaim.contributions.domain.AskingPlan;
import org.essaim.directory.Directory;
import org.jspecify.annotations.Nullable;

/// How far each member of a network is with one call: what went to its addresses, and what came back, from an address
/// or under a name of the same letters and figures in the same country.
final class AskedNow {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Name(String country, String key) {}

    private record Letters(
            @Nullable Instant invited, @Nullable Instant reminded, boolean heldInvitation, boolean heldReminder) {
        static final Letters NONE = new Letters(null, null, false, false);

        Letters and(AskedStore.Sent letter) {
            var held = letter.letGoAt() == null;
            return letter.kind().equals(AskingPlan.Letter.INVITE.name())
                    ? new Letters(letter.letGoAt(), reminded, held, heldReminder)
                    : new Letters(invited, held ? reminded : letter.letGoAt(), heldInvitation, held);
        }
    }

    private final Map<String, Letters> sent = new HashMap<>();
    private final Map<String, State> byEmail = new HashMap<>();
    private final Map<Name, State> byName = new HashMap<>();

    AskedNow(List<AskedStore.Sent> letters, List<AskedStore.Answering> answers) {
        letters.forEach(letter -> sent.put(
                letter.email(), sent.getOrDefault(letter.email(), Letters.NONE).and(letter)));
        for (var answer : answers) {
            if (!answer.email().isEmpty()) {
                byEmail.merge(answer.email(), answer.state(), AskedNow::further);
            }
            byName.merge(name(answer.country(), answer.organisation()), answer.state(), AskedNow::further);
        }
    }

    private static State further(State one, State other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Name name(String country, String name) {
        var bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return new Name(
                country,
                BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip());
    }

    /// One line for each address of a member, and one for a member without.
    List<AskedMember> of(Directory.Member member) {
        var answered = byName.get(name(member.country(), member.name()));
        return member.contacts().isEmpty()
                ? List.of(asked(member, null, answered))
                : member.contacts().stream()
                        .map(contact -> asked(member, contact, answered))
                        .toList();
    }

    private AskedMember asked(
            Directory.Member member, Directory.@Nullable Contact contact, @Nullable State answeredByName) {
        var letters = contact == null ? Letters.NONE : sent.getOrDefault(contact.email(), Letters.NONE);
        var answeredByEmail = contact == null ? null : byEmail.get(contact.email());
        State state;
        if (answeredByName != null && answeredByEmail != null) {
            state = further(answeredByName, answeredByEmail);
        } else if (answeredByName != null) {
            state = answeredByName;
        } else {
            state = answeredByEmail == null ? silent(contact, letters) : answeredByEmail;
        }
        return new AskedMember(
                member,
                Optional.ofNullable(contact),
                state,
                letters.invited(),
                letters.reminded(),
                letters.heldReminder());
    }

    private static State silent(Directory.@Nullable Contact contact, Letters letters) {
        if (contact == null) {
            return State.NO_ADDRESS;
        }
        if (contact.stopped()) {
            return State.STOPPED;
        }
        if (letters.heldInvitation()) {
            return State.HELD;
        }
        return letters.invited() == null ? State.NOT_ASKED : State.INVITED;
    }
}
