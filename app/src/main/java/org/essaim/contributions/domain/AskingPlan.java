package org.essaim.contributions.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.essaim.calls.Call;

/// What letter is to go to which member organisations of a call's network, and why not to the others.
public record AskingPlan(Call call, Letter letter, List<AskedMember> reached, List<Left> left) {
    /// Which letter.
    public enum Letter {
        INVITE,
        REMIND;

        /// As it stands in forms and messages.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One that gets none; `why` ends the key of the message that says so.
    public record Left(AskedMember member, String why) {}

    public AskingPlan {
        reached = List.copyOf(reached);
        left = List.copyOf(left);
    }

    /// Of all members, those with these addresses; `lately` is how far back a letter is too young for a reminder.
    public static AskingPlan of(
            Call call, Letter letter, List<AskedMember> members, Collection<String> chosen, Instant lately) {
        var reached = new ArrayList<AskedMember>();
        var left = new ArrayList<Left>();
        var wanted = Set.copyOf(chosen);
        var taken = new HashSet<String>();
        for (var member : members) {
            if (wanted.contains(member.email()) && !member.email().isEmpty()) {
                var why = letter == Letter.INVITE ? member.notInvited() : member.notReminded(lately);
                if (why.isEmpty() && taken.add(member.email())) {
                    reached.add(member);
                } else {
                    left.add(new Left(member, why.isEmpty() ? "TWICE" : why));
                }
            }
        }
        return new AskingPlan(call, letter, reached, left);
    }
}
