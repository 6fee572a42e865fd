package org.essaim.selection.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.essaim.fair.CaseOutcome;
import org.essaim.fair.Exchange;
import org.essaim.fair.Pin;
import org.essaim.fair.Quota;
import org.essaim.fair.Reason;
import org.essaim.kernel.Language;
import org.essaim.selection.Examples;
import org.essaim.selection.domain.Plan;
import org.essaim.site.Assets;
import org.essaim.site.Frame;
import org.essaim.site.Reader;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {
    private static final Words WORDS = Words.fromClasspath();

    @Test
    void saysWhoWouldHaveBeenReplacedAndAtWhatCost() {
        assertEquals(
                List.of(
                        "Others scored higher; no quota decided.",
                        "Including it would have replaced “Case 1” (2026-0001) and cost 0.4 points."),
                said(
                        Language.EN,
                        outcome(false, 400L, List.of("2026-0001"), List.of("2026-0005"), new Reason.Outscored())));
    }

    @Test
    void namesTheAgreementThatWouldHaveBeenMissed() {
        assertEquals(
                List.of("Including it would have left Bulgaria 1 below the agreed minimum."),
                said(
                        Language.EN,
                        outcome(false, null, List.of(), List.of(), new Reason.QuotaMissed("country", "BG", 1))));
        assertEquals(
                List.of("Le retenir aurait mis 2 de plus que le maximum convenu (Italie)."),
                said(
                        Language.FR,
                        outcome(false, null, List.of(), List.of(), new Reason.QuotaMissed("country", "IT", 2))));
    }

    @Test
    void gathersTheQuotasAtTheirLimitInOneSentence() {
        assertEquals(
                List.of(
                        "Without the quota for Italy, it would not have been chosen.",
                        "It owes its place to what was agreed: Bulgaria (at least 1).",
                        "Leaving it out would have brought in “Case 2” (2026-0002) and removed “Case 6” (2026-0006),"
                                + " at a cost of 1.0 points."),
                said(
                        Language.EN,
                        outcome(
                                true,
                                1000L,
                                List.of("2026-0005", "2026-0006"),
                                List.of("2026-0002"),
                                new Reason.QuotaDecides("country", "IT"),
                                new Reason.QuotaFull("country", "IT"),
                                new Reason.QuotaProtects("country", "BG"))));
    }

    @Test
    void saysWhichAgreementsAnExchangeWouldBreak() {
        var reason = new Reason.SwapBreaks(
                "2026-0006", List.of(new Reason.Agreement("country", "IT"), new Reason.Agreement("country", "BG")));
        assertEquals(
                List.of("It scored higher than “Case 6” (2026-0006), but in its place would break what was agreed:"
                        + " Italy (at most 2), Bulgaria (at least 1)."),
                said(Language.EN, outcome(false, null, List.of(), List.of(), reason)));
    }

    @Test
    void countsPointsInFrenchAsFrenchDoes() {
        var said = List.of(400L, 1500L, 2000L, 2500L).stream()
                .map(price -> said(
                                Language.FR,
                                outcome(false, price, List.of("2026-0001"), List.of(), new Reason.Outscored()))
                        .getLast()
                        .replaceAll(".* coûté ", ""))
                .toList();
        assertEquals(List.of("0,4 point.", "1,5 point.", "2,0 points.", "2,5 points."), said);
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        var reasons = List.of(
                new Reason.PinnedIn("why"),
                new Reason.PinnedOut("why"),
                new Reason.OnMerit(),
                new Reason.Outscored(),
                new Reason.QuotaMissed("country", "IT", 1),
                new Reason.QuotaMissed("country", "BG", 1),
                new Reason.QuotaMissed("country", "FR", 1),
                new Reason.QuotaFull("country", "IT"),
                new Reason.QuotaProtects("country", "BG"),
                new Reason.QuotaDecides("language", "it"),
                new Reason.SwapBreaks("2026-0001", List.of(new Reason.Agreement("country", "IT"))),
                new Reason.SameOrganisation("2026-0001"),
                new Reason.DraftKept(),
                new Reason.Drawn(),
                new Reason.NoFreePlace(),
                new Reason.NeededToFill(),
                new Reason.NotExplained());
        for (var language : List.of(Language.EN, Language.FR)) {
            for (var reason : reasons) {
                for (var chosen : List.of(true, false)) {
                    var said = said(language, outcome(chosen, null, List.of(), List.of(), reason));
                    assertEquals(1, said.size(), reason + " in " + language);
                }
            }
        }
    }

    private static CaseOutcome outcome(
            boolean chosen, @Nullable Long price, List<String> leaves, List<String> comes, Reason... reasons) {
        return new CaseOutcome(
                "2026-0005",
                chosen,
                CaseOutcome.Label.UNMEASURED,
                price,
                0L,
                new Exchange(leaves, comes),
                List.of(reasons));
    }

    @Test
    void aTitleKeepsItsOwnLanguage() {
        var sentence = words(Language.FR)
                .of(outcome(false, null, List.of(), List.of(), new Reason.SameOrganisation("2026-0001")))
                .getFirst();
        assertEquals(
                List.of("", "it", ""),
                sentence.parts().stream().map(Sentence.Part::language).toList());
        assertEquals("Case 1", sentence.parts().get(1).text());
    }

    private static List<String> said(Language language, CaseOutcome outcome) {
        return words(language).of(outcome).stream().map(Sentence::text).toList();
    }

    private static ReasonWords words(Language language) {
        var frame = new Frame(
                language,
                WORDS,
                new Assets(),
                "/",
                "",
                Reader.VISITOR,
                Frame.FormToken.NONE,
                List.of(),
                List.of(language));
        var basis = Examples.basis();
        var plan = new Plan(
                "",
                3,
                List.of(
                        Quota.atMost("country", "IT", 2),
                        Quota.atLeast("country", "BG", 1),
                        Quota.between("country", "FR", 1, 1)),
                List.<Pin>of(),
                Set.of());
        return new ReasonWords(
                frame,
                new GroupNames(frame, basis.call(), List.of()),
                CaseNames.of(frame, basis.submissions()),
                plan.problem(basis, "salt"));
    }
}
