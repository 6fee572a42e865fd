package org.essaim.review.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.kernel.Refusal;

/// What a reader's profile must be before it is kept: at least one language of the call, themes of the call, and a
/// number of cases that is one.
public final class ProfileRules {
    public static final int MOST_CASES = 1_000;
    public static final int LONGEST_NAME = 200;
    public static final int MOST_NETWORKS = 20;

    private ProfileRules() {}

    public static List<Refusal> check(ReaderProfile profile, Call call) {
        var refusals = new ArrayList<Refusal>();
        if (profile.languages().stream().noneMatch(profile::reads)) {
            refusals.add(Refusal.of("level-" + call.languages().getFirst().code(), "review.refused.no-language"));
        }
        profile.languages().stream()
                .filter(language -> !call.languages().contains(language))
                .forEach(language -> refusals.add(Refusal.of("", "review.refused.language")));
        if (!call.themes().isEmpty() && !call.themes().containsAll(profile.themes())) {
            refusals.add(Refusal.of("themes", "review.refused.theme"));
        }
        if (profile.organisation().length() > LONGEST_NAME) {
            refusals.add(Refusal.of("organisation", "review.refused.name-long", Map.of("most", LONGEST_NAME)));
        }
        if (profile.networks().size() > MOST_NETWORKS
                || profile.networks().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            refusals.add(Refusal.of(
                    "networks", "review.refused.networks", Map.of("most", MOST_NETWORKS, "longest", LONGEST_NAME)));
        }
        if (profile.most().isPresent()
                && (profile.most().getAsInt() < 0 || profile.most().getAsInt() > MOST_CASES)) {
            refusals.add(Refusal.of("most", "review.refused.most", Map.of("most", MOST_CASES)));
        }
        return refusals;
    }
}
