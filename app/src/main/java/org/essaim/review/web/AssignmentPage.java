package org.essaim.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.accounts.AccountId;
import org.essaim.contributions.Submission;
import org.essaim.fair.assignment.Mode;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.review.domain.AssignmentDesk;
import org.essaim.review.domain.AssignmentDesk.Reader;
import org.essaim.review.domain.Gap;

/// Who reads what, on the coordinator's desk: what is missing and why, the readers with their loads, and the cases.
/// `wish` is the form as it was typed; `notice` the key of what just happened, empty for nothing.
public record AssignmentPage(
        AssignmentDesk desk,
        List<Gap> gaps,
        Map<AccountId, Integer> loads,
        Typed wish,
        Shown shown,
        String notice,
        List<Refusal> refusals) {
    /// What was typed into the form that asks for a draft.
    public record Typed(String mode, String readers, String most) {}

    /// Which cases are shown.
    public enum Shown {
        ALL,
        MISSING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The places that are open in one language, and the cases they are of.
    public record Missing(Language language, int places, List<Gap> gaps) {}

    static AssignmentPage of(AssignmentDesk desk, Typed wish, Shown shown, String notice, List<Refusal> refusals) {
        return new AssignmentPage(desk, desk.gaps(), desk.loads(), wish, shown, notice, refusals);
    }

    static AssignmentPage of(AssignmentDesk desk, Shown shown, String notice, List<Refusal> refusals) {
        var wish = new Typed(
                desk.loads().isEmpty() ? word(Mode.NEW) : word(Mode.TOP_UP),
                String.valueOf(desk.assigning().readers()),
                String.valueOf(desk.assigning().most()));
        return of(desk, wish, shown, notice, refusals);
    }

    public String path() {
        return reviewsPath() + "/assignment";
    }

    public String reviewsPath() {
        return "/desk/calls/" + desk.call().slug() + "/reviews";
    }

    static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> modes() {
        return List.of(Mode.values()).stream().map(AssignmentPage::word).toList();
    }

    /// By language, the one that lacks most first.
    public List<Missing> missing() {
        var byLanguage = new TreeMap<Language, List<Gap>>();
        gaps.forEach(gap -> byLanguage
                .computeIfAbsent(gap.submission().language(), _ -> new ArrayList<>())
                .add(gap));
        var missing = new ArrayList<Missing>();
        byLanguage.forEach((language, own) -> missing.add(
                new Missing(language, own.stream().mapToInt(Gap::missing).sum(), own)));
        missing.sort((one, other) -> Integer.compare(other.places(), one.places()));
        return missing;
    }

    /// The message that says why this case lacks readers.
    public String reason(Gap gap) {
        return "review.gap."
                + gap.reason(desk.assigning().readers())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }

    public Map<String, Object> figures(Gap gap) {
        return Map.of(
                "missing",
                gap.missing(),
                "readers",
                gap.canRead(),
                "close",
                gap.close(),
                "full",
                gap.full(),
                "free",
                gap.free());
    }

    public int places() {
        return gaps.stream().mapToInt(Gap::missing).sum();
    }

    public int wanted() {
        return desk.cases().size() * desk.assigning().readers();
    }

    public List<Submission> cases() {
        if (shown == Shown.ALL) {
            return desk.cases();
        }
        return gaps.stream().map(Gap::submission).toList();
    }

    public int load(Reader reader) {
        return loads.getOrDefault(reader.id(), 0);
    }

    /// How one reader stands with one case: `begun`, `fixed`, `new` (not yet in force) or `in-force`.
    public String state(Submission submission, Reader reader) {
        if (desk.isBegun(submission, reader.id())) {
            return "begun";
        }
        return desk.reading(submission, reader.id())
                .map(reading -> reading.fixed() ? "fixed" : reading.assigned() ? "in-force" : "new")
                .orElse("new");
    }

    public boolean hasDraft() {
        return desk.coming() > 0 || desk.going() > 0;
    }
}
