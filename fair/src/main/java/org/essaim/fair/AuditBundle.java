package org.essaim.fair;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essaim.fair.engine.Engine;
import org.jspecify.annotations.Nullable;

/// What anybody needs to repeat a calculation and check it: the hash of the canonical input, the rules with
/// their weights, the salt, the solver, what was proved, how long it took, and the verdict of the
/// [SelectionChecker]. Everything except `wallMillis` is the same in every run.
public record AuditBundle(
        String inputSha256,
        String rules,
        List<String> stages,
        Map<String, Integer> weights,
        String salt,
        String engine,
        String engineVersion,
        String status,
        Optional<Long> bound,
        List<Violation> violations,
        @Nullable Draws draws,
        long wallMillis) {

    /// How labels were measured: so many draws, so many cases with an error of their own, and the error of all
    /// others.
    public record Draws(int draws, long withOwnError, long usualError) {}

    public static final String RULES = "balanced-selection/1";

    static final List<String> STAGES = List.of(
            "least weighted quota shortfall",
            "most merit, in thousandths of a score",
            "most cases kept from the previous draft",
            "smallest sum of the first 16 bits of HMAC-SHA256(salt, id), then of the next 16 bits, and so on");

    public AuditBundle(
            String inputSha256,
            String rules,
            List<String> stages,
            Map<String, Integer> weights,
            String salt,
            String engine,
            String engineVersion,
            String status,
            Optional<Long> bound,
            List<Violation> violations,
            long wallMillis) {
        this(
                inputSha256,
                rules,
                stages,
                weights,
                salt,
                engine,
                engineVersion,
                status,
                bound,
                violations,
                null,
                wallMillis);
    }

    public AuditBundle {
        stages = List.copyOf(stages);
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        violations = List.copyOf(violations);
    }

    static AuditBundle of(SelectionProblem problem, Engine engine, String status, Optional<Long> bound) {
        var weights = new TreeMap<String, Integer>();
        problem.quotas().forEach(quota -> weights.put(quota.label(), quota.weight()));
        return new AuditBundle(
                CanonicalInput.sha256(problem),
                RULES,
                STAGES,
                weights,
                problem.salt(),
                engine.name(),
                engine.version(),
                status,
                bound,
                List.of(),
                null,
                0);
    }

    AuditBundle measured(@Nullable Draws newDraws) {
        return new AuditBundle(
                inputSha256,
                rules,
                stages,
                weights,
                salt,
                engine,
                engineVersion,
                status,
                bound,
                violations,
                newDraws,
                0);
    }

    AuditBundle closed(List<Violation> found, long millis) {
        return new AuditBundle(
                inputSha256, rules, stages, weights, salt, engine, engineVersion, status, bound, found, draws, millis);
    }
}
