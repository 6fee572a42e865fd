package org.essaim.contributions.usecases;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.AskedMember;
import org.essaim.contributions.domain.AskedMember.State;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ManyAtOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Which letters of a call's outbox shall not go, since much can happen between writing one and sending it: its reader
/// wants no letters, is no contact any more, or has answered or withdrawn.
@Service
class PointlessLetters {
    private static final Set<State> SILENT = EnumSet.of(State.NOT_ASKED, State.HELD, State.INVITED);
    private static final Map<String, String> REMINDERS =
            Map.of("withdrawn", "TAKEN_BACK", "handed-in", "HANDED_IN", "closed", "CLOSED");

    private final AskMembers members;
    private final AskedStore store;
    private final DossierStore dossiers;
    private final Clock clock;

    PointlessLetters(AskMembers members, AskedStore store, DossierStore dossiers, Clock clock) {
        this.members = members;
        this.store = store;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /// Of these letters those that shall not go, each with the end of the message that says why.
    Map<UUID, String> of(Viewer viewer, Call call, Collection<UUID> letters) {
        var asked = store.asked(call.id(), letters);
        var byEmail = members.members(viewer, call.slug().toString()).stream()
                .filter(one -> !one.email().isEmpty())
                .collect(Collectors.groupingBy(AskedMember::email));
        var begun = dossiers
                .inThisOrder(asked.stream().flatMap(one -> one.of().stream()).toList())
                .stream()
                .collect(Collectors.toMap(Dossier::id, one -> one));
        var pointless = new LinkedHashMap<UUID, String>();
        letters.forEach(letter -> pointless.put(letter, "GONE"));
        for (var one : asked) {
            var why = one.of()
                    .map(id -> notReminded(call, begun.get(id), one.email()))
                    .orElseGet(() -> notAsked(byEmail.getOrDefault(one.email(), List.of())));
            pointless.put(one.letter(), why);
        }
        pointless.values().removeIf(String::isEmpty);
        return pointless;
    }

    /// One address may stand for several members; the letter goes as long as one of them is silent.
    private static String notAsked(List<AskedMember> lines) {
        if (lines.stream().anyMatch(line -> SILENT.contains(line.state()))) {
            return "";
        }
        return lines.isEmpty() ? "GONE" : lines.getFirst().state().name();
    }

    private String notReminded(Call call, @Nullable Dossier dossier, String email) {
        if (dossier == null || !dossier.basics().email().equalsIgnoreCase(email)) {
            return "GONE";
        }
        var left = ManyAtOnce.of(call, ManyAtOnce.Act.REMIND, List.of(dossier), Set.of(), Set.of(), clock.instant())
                .left();
        return left.isEmpty() ? "" : REMINDERS.getOrDefault(left.getFirst().why(), "GONE");
    }
}
