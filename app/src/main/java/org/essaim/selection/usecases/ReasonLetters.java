package org.essaim.selection.usecases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.calls.Call;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission;
import org.essaim.fair.CaseOutcome;
import org.essaim.fair.Reason;
import org.essaim.fair.Selection;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.knowledge.Glossary;
import org.essaim.selection.domain.Attribute;
import org.essaim.selection.domain.SavedSelection;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;

/// Words why a case was chosen or not, for the letter to whoever handed it in: the same reasons that the
/// coordinator sees, without any score, any reviewer, any other case, or the words of whoever fixed it.
@Service
public class ReasonLetters {
    private final Words words;
    private final Glossary glossary;

    ReasonLetters(Words words, Glossary glossary) {
        this.words = words;
        this.glossary = glossary;
    }

    /// One wording of the letters and how many get it.
    public record Kind(boolean chosen, List<String> reasons, int letters) {}

    /// What the letters of this selection would say, the most frequent wording first.
    public List<Kind> kinds(SeeSelections.Seen seen, Selection selection, Language reader) {
        var counts = new LinkedHashMap<Kind, Integer>();
        var outcomes = outcomes(selection);
        for (var submission : seen.basis().submissions()) {
            var outcome = outcomes.get(submission.number());
            var reasons = sentences(seen.basis().call(), seen.selection(), Optional.ofNullable(outcome), reader);
            counts.merge(new Kind(outcome != null && outcome.selected(), reasons, 0), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
                .map(entry -> new Kind(entry.getKey().chosen(), entry.getKey().reasons(), entry.getValue()))
                .toList();
    }

    Map<ContributionId, LocalizedText> reasons(SeeSelections.Seen seen, Selection selection) {
        var outcomes = outcomes(selection);
        var reasons = new HashMap<ContributionId, LocalizedText>();
        for (Submission submission : seen.basis().submissions()) {
            var outcome = Optional.ofNullable(outcomes.get(submission.number()));
            var wordings = new HashMap<Language, String>();
            for (var language : words.languages()) {
                var lines = new ArrayList<>(sentences(seen.basis().call(), seen.selection(), outcome, language));
                lines.add(text(
                        language, "fingerprint", Map.of("hash", seen.selection().sha256())));
                wordings.put(language, String.join("\n", lines));
            }
            reasons.put(submission.id(), LocalizedText.of(Language.EN, wordings));
        }
        return reasons;
    }

    private static Map<String, CaseOutcome> outcomes(Selection selection) {
        return selection.cases().stream().collect(Collectors.toMap(CaseOutcome::id, outcome -> outcome));
    }

    private List<String> sentences(Call call, SavedSelection saved, Optional<CaseOutcome> outcome, Language language) {
        if (outcome.isEmpty()) {
            return List.of(text(language, "unread", Map.of()));
        }
        var sentences = new LinkedHashSet<String>();
        var groups = new LinkedHashSet<String>();
        for (var reason : outcome.get().reasons()) {
            plain(reason).ifPresent(key -> sentences.add(text(language, key, Map.of())));
            groups.addAll(agreements(reason).stream()
                    .flatMap(agreement -> named(call, saved, agreement, language))
                    .toList());
        }
        if (!groups.isEmpty()) {
            var key = outcome.get().selected() ? "agreed-chosen" : "agreed-not-chosen";
            sentences.add(text(language, key, Map.of("list", String.join("; ", groups))));
        }
        return List.copyOf(sentences);
    }

    private static Optional<String> plain(Reason reason) {
        return switch (reason) {
            case Reason.PinnedIn _ -> Optional.of("pinned-in");
            case Reason.PinnedOut _ -> Optional.of("pinned-out");
            case Reason.OnMerit _ -> Optional.of("on-merit");
            case Reason.Outscored _ -> Optional.of("outscored");
            case Reason.SameOrganisation _ -> Optional.of("same-organisation");
            case Reason.DraftKept _ -> Optional.of("draft-kept");
            case Reason.Drawn _ -> Optional.of("drawn");
            case Reason.NoFreePlace _ -> Optional.of("no-free-place");
            case Reason.NeededToFill _ -> Optional.of("needed-to-fill");
            case Reason.NotExplained _ -> Optional.of("not-explained");
            case Reason.QuotaMissed _,
                    Reason.QuotaFull _,
                    Reason.QuotaProtects _,
                    Reason.QuotaDecides _,
                    Reason.SwapBreaks _ -> Optional.empty();
        };
    }

    private static Collection<Reason.Agreement> agreements(Reason reason) {
        return switch (reason) {
            case Reason.QuotaMissed(String attribute, String value, int _) ->
                Set.of(new Reason.Agreement(attribute, value));
            case Reason.QuotaFull(String attribute, String value) -> Set.of(new Reason.Agreement(attribute, value));
            case Reason.QuotaProtects(String attribute, String value) -> Set.of(new Reason.Agreement(attribute, value));
            case Reason.QuotaDecides(String attribute, String value) -> Set.of(new Reason.Agreement(attribute, value));
            case Reason.SwapBreaks(String _, List<Reason.Agreement> quotas) -> quotas;
            case Reason.PinnedIn _,
                    Reason.PinnedOut _,
                    Reason.OnMerit _,
                    Reason.Outscored _,
                    Reason.SameOrganisation _,
                    Reason.DraftKept _,
                    Reason.Drawn _,
                    Reason.NoFreePlace _,
                    Reason.NeededToFill _,
                    Reason.NotExplained _ -> List.of();
        };
    }

    private Stream<String> named(Call call, SavedSelection saved, Reason.Agreement agreement, Language language) {
        return saved.problem().quotas().stream()
                .filter(quota -> quota.attribute().equals(agreement.attribute())
                        && quota.value().equals(agreement.value()))
                .map(quota -> {
                    var least = quota.min() == null ? -1 : quota.min();
                    var most = quota.max() == null ? -1 : quota.max();
                    var kind = least < 0 ? "most" : most < 0 ? "least" : least == most ? "exactly" : "between";
                    var group = words.text(
                            language,
                            "selection.group." + quota.attribute(),
                            Map.of("name", name(call, agreement, language)));
                    return group + " ("
                            + words.text(language, "selection.agreed." + kind, Map.of("min", least, "max", most)) + ")";
                });
    }

    private String name(Call call, Reason.Agreement agreement, Language language) {
        var value = agreement.value();
        return switch (Attribute.of(agreement.attribute()).orElseThrow()) {
            case COUNTRY -> words.country(language, value);
            case LANGUAGE -> words.languageName(language, new Language(value));
            case THEME ->
                glossary.scheme(Glossary.THEMES).stream()
                        .filter(theme -> theme.slug().value().equals(value))
                        .findFirst()
                        .map(theme -> theme.label().best(language).value())
                        .orElse(value);
            case CRITERION ->
                call.criteria().stream()
                        .filter(criterion -> criterion.key().equals(value))
                        .findFirst()
                        .map(criterion -> criterion.name().best(language).value())
                        .orElse(value);
        };
    }

    private String text(Language language, String key, Map<String, Object> arguments) {
        return words.text(language, "selection.letter." + key, arguments);
    }
}
