package org.essaim.directory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.essaim.kernel.Refusal;

/// What the first network and its coordinator need.
public final class FoundingRules {
    public static final int LONGEST = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private FoundingRules() {}

    /// What was typed on the page that founds a network.
    public record Founding(String network, String country, String city, String name, String email) {}

    public static List<Refusal> refusals(Founding founding) {
        var refusals = new ArrayList<Refusal>();
        need("network", founding.network(), refusals);
        if (!COUNTRIES.contains(founding.country())) {
            refusals.add(Refusal.of("country", "directory.refusal.country"));
        }
        if (isTooLong(founding.city())) {
            refusals.add(Refusal.of("city", "directory.refusal.long"));
        }
        need("name", founding.name(), refusals);
        return refusals;
    }

    private static void need(String field, String value, List<Refusal> refusals) {
        if (value.isBlank()) {
            refusals.add(Refusal.of(field, "directory.refusal." + field));
        } else if (isTooLong(value)) {
            refusals.add(Refusal.of(field, "directory.refusal.long"));
        }
    }

    private static boolean isTooLong(String value) {
        return value.strip().length() > LONGEST || value.codePoints().anyMatch(Character::isISOControl);
    }
}
