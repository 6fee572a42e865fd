package org.essaim.selection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Criterion;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.review.Score;
import org.essaim.selection.domain.Basis;

/// A small call to choose from: three cases from Italy, two from France, one from Bulgaria, the higher the number
/// the lower the score.
public final class Examples {
    private static final List<String> COUNTRIES = List.of("IT", "IT", "IT", "FR", "FR", "BG");
    private static final CallId CALL = new CallId(UUID.randomUUID());

    private Examples() {}

    public static Basis basis() {
        var submissions = IntStream.rangeClosed(1, COUNTRIES.size())
                .mapToObj(number -> submission(number, COUNTRIES.get(number - 1), "Organisation " + number))
                .toList();
        var scores = new HashMap<ContributionId, Score>();
        for (var index = 0; index < submissions.size(); index++) {
            scores.put(submissions.get(index).id(), new Score(5 - index * 0.5, 2, Map.of()));
        }
        return new Basis(call(), submissions, scores);
    }

    public static Submission submission(int number, String country, String organisation) {
        return new Submission(
                new ContributionId(UUID.randomUUID()),
                CALL,
                "2026-000" + number,
                organisation,
                country,
                null,
                new Language(country.equals("BG") ? "bg" : country.toLowerCase(Locale.ROOT)),
                new Slug("care-and-production"),
                "Case " + number,
                Map.of("criterion", "create"),
                Submission.Decision.PENDING,
                Instant.EPOCH);
    }

    static Call call() {
        var question =
                new Question("criterion", Question.Kind.CRITERION, LocalizedText.EMPTY, LocalizedText.EMPTY, true, 0);
        var stage = new Stage(
                "proposal",
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                List.of(question));
        return new Call(
                CALL,
                new Slug("example"),
                new OrganisationId(UUID.randomUUID()),
                Call.Kind.GOOD_PRACTICES,
                false,
                true,
                LocalizedText.of(Language.EN, "Example call"),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                ZoneId.of("Europe/Brussels"),
                List.of(stage),
                List.of(new Criterion(
                        "create", LocalizedText.of(Language.EN, "Creating jobs"), LocalizedText.EMPTY, List.of())),
                List.of(new Language("it"), Language.FR, new Language("bg")),
                List.of(new Slug("care-and-production")),
                1);
    }

    /// Kills the process that works for us now, as soon as there is one; a warm one only waits.
    public static void killChild() {
        var until = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < until) {
            var child = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains("essaim-child-"))
                    .findFirst();
            if (child.isPresent()) {
                child.get().destroyForcibly();
                return;
            }
        }
        throw new AssertionError("No child process");
    }
}
