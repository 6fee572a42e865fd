package org.essaim.fair;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A request as it stands in JSON: scores instead of merits, and everything optional that has a natural
/// default. A `nonce` has no meaning: it keeps a published hash of the text from being guessed back into
/// scores.
record RequestText(
        @Nullable List<CandidateText> candidates,
        @Nullable Integer places,
        @Nullable List<QuotaText> quotas,
        @Nullable List<PinText> pins,
        @Nullable Set<String> draft,
        @Nullable String salt,
        @Nullable String engine,
        @Nullable Boolean explain,
        @Nullable Long limitMillis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer draws,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nonce) {

    record CandidateText(
            @Nullable String id,
            @Nullable BigDecimal score,
            @Nullable String organisation,
            @Nullable Map<String, Set<String>> attributes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal scoreError) {}

    record QuotaText(
            @Nullable String attribute,
            @Nullable String value,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable Integer weight) {}

    record PinText(
            @Nullable String id,
            @Nullable String side,
            @Nullable String reason) {}

    static RequestText of(SelectionRequest request, @Nullable String nonce) {
        var problem = request.problem();
        return new RequestText(
                problem.candidates().stream()
                        .map(candidate -> new CandidateText(
                                candidate.id(),
                                BigDecimal.valueOf(candidate.merit(), 3),
                                candidate.organisation(),
                                candidate.attributes(),
                                scoreError(request.uncertainty(), candidate.id())))
                        .toList(),
                problem.places(),
                problem.quotas().stream()
                        .map(quota -> new QuotaText(
                                quota.attribute(), quota.value(), quota.min(), quota.max(), quota.weight()))
                        .toList(),
                problem.pins().stream()
                        .map(pin -> new PinText(pin.id(), pin.side() == Pin.Side.IN ? "in" : "out", pin.reason()))
                        .toList(),
                problem.draft(),
                problem.salt(),
                request.engine(),
                request.explain(),
                request.limit().map(Duration::toMillis).orElse(null),
                request.uncertainty().draws() == Uncertainty.USUAL_DRAWS
                        ? null
                        : Integer.valueOf(request.uncertainty().draws()),
                nonce);
    }

    private static @Nullable BigDecimal scoreError(Uncertainty uncertainty, String id) {
        var error = uncertainty.errors().get(id);
        return error == null ? null : BigDecimal.valueOf(error, 3);
    }

    SelectionJson.Reading read() {
        var missing = missing();
        if (missing.isPresent()) {
            return new SelectionJson.Reading.Unreadable(new Refusal.Unreadable(missing.get()));
        }
        return new SelectionJson.Reading.Understood(new SelectionRequest(
                problem(),
                requireNonNullElse(engine, ""),
                requireNonNullElse(explain, true),
                Optional.ofNullable(limitMillis).map(Duration::ofMillis),
                uncertainty()));
    }

    private Uncertainty uncertainty() {
        var errors = new TreeMap<String, Long>();
        for (var line : or(candidates)) {
            if (line.id() != null && line.scoreError() != null) {
                errors.put(line.id(), Candidate.merit(line.scoreError()));
            }
        }
        return new Uncertainty(errors, requireNonNullElse(draws, Uncertainty.USUAL_DRAWS));
    }

    private Optional<String> missing() {
        var found = new ArrayList<String>();
        if (places == null) {
            found.add("places is missing");
        }
        if (draws != null && (draws < 0 || draws > Uncertainty.MOST_DRAWS)) {
            found.add("draws is not between 0 and " + Uncertainty.MOST_DRAWS);
        }
        for (var line : or(candidates)) {
            if (line.id() == null) {
                found.add("a candidate has no id");
            } else if (line.score() == null) {
                found.add("candidate " + line.id() + " has no score");
            } else if (line.scoreError() != null && !Uncertainty.allows(line.scoreError())) {
                found.add("the score error of candidate " + line.id() + " is not between 0 and 10000");
            }
        }
        if (or(quotas).stream().anyMatch(line -> line.attribute() == null || line.value() == null)) {
            found.add("a quota has no attribute or no value");
        }
        for (var line : or(pins)) {
            if (line.id() == null || !Stream.of("in", "out").toList().contains(line.side())) {
                found.add("a pin needs an id and the side in or out");
            }
        }
        return found.stream().findFirst();
    }

    private SelectionProblem problem() {
        return new SelectionProblem(
                or(candidates).stream().map(RequestText::candidate).toList(),
                requireNonNullElse(places, 0),
                or(quotas).stream()
                        .map(line -> new Quota(
                                requireNonNullElse(line.attribute(), ""),
                                requireNonNullElse(line.value(), ""),
                                line.min(),
                                line.max(),
                                requireNonNullElse(line.weight(), 1)))
                        .toList(),
                or(pins).stream()
                        .map(line -> new Pin(
                                requireNonNullElse(line.id(), ""),
                                "in".equals(line.side()) ? Pin.Side.IN : Pin.Side.OUT,
                                requireNonNullElse(line.reason(), "")))
                        .toList(),
                requireNonNullElse(draft, Set.of()),
                requireNonNullElse(salt, ""));
    }

    private static Candidate candidate(CandidateText line) {
        return Candidate.scored(
                requireNonNullElse(line.id(), ""),
                requireNonNullElse(line.score(), BigDecimal.ZERO),
                requireNonNullElse(line.organisation(), ""),
                requireNonNullElse(line.attributes(), Map.of()));
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return requireNonNullElse(list, List.of());
    }
}
