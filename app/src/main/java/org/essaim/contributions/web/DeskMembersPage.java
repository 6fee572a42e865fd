package org.essaim.contributions.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.AskedMember;
import org.essaim.site.Frame;
import org.jspecify.annotations.Nullable;

/// The member organisations of a call's network and how far each is, narrowed to a country and a state if these are
/// given; `counts` is over all members.
public record DeskMembersPage(
        Call call,
        String network,
        List<AskedMember> members,
        Map<String, Integer> counts,
        Map<String, String> countries,
        String country,
        String state) {
    public @Nullable String day(Frame frame, @Nullable Instant moment) {
        return moment == null ? null : frame.date(moment.atZone(call.zone()).toLocalDate());
    }
}
