package org.essaim.review.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.contributions.Submission;
import org.essaim.fair.assignment.AssignmentProblem;
import org.essaim.fair.assignment.Conflict;
import org.essaim.fair.assignment.Existing;
import org.essaim.fair.assignment.Level;
import org.essaim.fair.assignment.Mode;
import org.essaim.fair.assignment.Preference;
import org.essaim.fair.assignment.Proposal;
import org.essaim.fair.assignment.Reviewer;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.AssignmentDesk.Reader;

/// The desk as a question for the library. What was begun or fixed stays in every mode; who is too close is never
/// asked, and nobody without a profile.
public record AssignmentQuestion(AssignmentDesk desk, Mode mode) {
    public AssignmentProblem problem() {
        var existing = existing();
        var asked = mode == Mode.NEW && !existing.isEmpty() ? Mode.ADJUST : mode;
        return new AssignmentProblem(
                desk.cases().stream().map(this::proposal).toList(),
                desk.readers().stream().map(this::reviewer).toList(),
                conflicts(),
                existing,
                existing.isEmpty() ? Mode.NEW : asked,
                desk.call().id().value().toString());
    }

    private Proposal proposal(Submission submission) {
        return new Proposal(
                submission.number(),
                List.of(submission.language().code()),
                Set.of(submission.theme().value()),
                submission.organisation(),
                desk.networks().getOrDefault(submission.organisation(), Set.of()),
                desk.assigning().readers());
    }

    private Reviewer reviewer(Reader reader) {
        var profile = reader.profile().orElse(ReaderProfile.NONE);
        var levels = new HashMap<String, Level>();
        profile.levels().forEach((language, level) -> levels.put(language.code(), level));
        return new Reviewer(
                id(reader),
                levels,
                profile.themes().stream().map(Slug::value).collect(Collectors.toSet()),
                profile.organisation(),
                Set.copyOf(profile.networks()),
                desk.limit(reader),
                wishes(reader));
    }

    private Map<String, Preference> wishes(Reader reader) {
        var said = new HashMap<String, Preference>();
        desk.cases()
                .forEach(submission ->
                        desk.wish(submission, reader.id()).ifPresent(wish -> said.put(submission.number(), wish)));
        return said;
    }

    private List<Conflict> conflicts() {
        return desk.readers().stream()
                .flatMap(reader -> desk.cases().stream()
                        .filter(submission -> desk.isClose(submission, reader))
                        .map(submission -> new Conflict(submission.number(), id(reader), "")))
                .toList();
    }

    private List<Existing> existing() {
        return desk.readers().stream()
                .flatMap(reader -> desk.cases().stream()
                        .filter(submission -> !desk.isClose(submission, reader))
                        .flatMap(submission -> existing(submission, reader)))
                .toList();
    }

    private Stream<Existing> existing(Submission submission, Reader reader) {
        var reading = desk.reading(submission, reader.id()).filter(Reading::drafted);
        var stays = desk.isBegun(submission, reader.id())
                || reading.filter(Reading::fixed).isPresent();
        return stays || (reading.isPresent() && mode != Mode.NEW)
                ? Stream.of(new Existing(submission.number(), id(reader), stays))
                : Stream.empty();
    }

    static String id(Reader reader) {
        return reader.id().value().toString();
    }
}
