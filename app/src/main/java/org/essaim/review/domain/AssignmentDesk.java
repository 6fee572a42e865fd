package org.essaim.review.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.accounts.AccountId;
import org.essaim.calls.Call;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission;
import org.essaim.fair.assignment.Preference;

/// Everything by which a call's readers are assigned: its cases, its readers with what is known of them, who is
/// too close to what, what was begun already, and the draft beside what is in force. Loads and gaps are of the
/// draft.
public record AssignmentDesk(
        Call call,
        List<Submission> cases,
        List<Reader> readers,
        Map<ContributionId, Map<AccountId, Reading>> readings,
        Map<ContributionId, Set<AccountId>> begun,
        Map<ContributionId, Map<AccountId, Boolean>> declared,
        Map<ContributionId, Map<AccountId, Preference>> wishes,
        Map<String, Set<String>> networks,
        Assigning assigning) {
    /// Somebody who was asked to read; without a profile she gets nothing.
    public record Reader(AccountId id, String name, Optional<ReaderProfile> profile) {
        public boolean reads(Submission submission) {
            return profile.filter(known -> known.reads(submission.language())).isPresent();
        }
    }

    public int limit(Reader reader) {
        return reader.profile()
                .map(ReaderProfile::most)
                .filter(most -> most.isPresent())
                .map(most -> most.getAsInt())
                .orElse(assigning.most());
    }

    /// Who reads it by the draft, or has begun to.
    public Set<AccountId> drafted(Submission submission) {
        var own = new HashSet<>(begun.getOrDefault(submission.id(), Set.of()));
        readings.getOrDefault(submission.id(), Map.of()).values().stream()
                .filter(Reading::drafted)
                .map(Reading::reader)
                .forEach(own::add);
        return own;
    }

    public Optional<Reading> reading(Submission submission, AccountId reader) {
        return Optional.ofNullable(
                readings.getOrDefault(submission.id(), Map.of()).get(reader));
    }

    public boolean isBegun(Submission submission, AccountId reader) {
        return begun.getOrDefault(submission.id(), Set.of()).contains(reader);
    }

    /// Declared by somebody, or known from where the reader works.
    public boolean isClose(Submission submission, Reader reader) {
        return isDeclared(submission, reader.id())
                || reader.profile()
                        .filter(known -> Closeness.isClose(
                                submission, networks.getOrDefault(submission.organisation(), Set.of()), known))
                        .isPresent();
    }

    public boolean isDeclared(Submission submission, AccountId reader) {
        return declared.getOrDefault(submission.id(), Map.of()).containsKey(reader);
    }

    public boolean isDeclaredByCoordinator(Submission submission, AccountId reader) {
        return declared.getOrDefault(submission.id(), Map.of()).getOrDefault(reader, false);
    }

    public Optional<Preference> wish(Submission submission, AccountId reader) {
        return Optional.ofNullable(
                wishes.getOrDefault(submission.id(), Map.of()).get(reader));
    }

    /// How many cases each reader has by the draft.
    public Map<AccountId, Integer> loads() {
        var loads = new HashMap<AccountId, Integer>();
        cases.forEach(submission -> drafted(submission).forEach(reader -> loads.merge(reader, 1, Integer::sum)));
        return loads;
    }

    /// How many pairs confirming would bring.
    public long coming() {
        return all().filter(reading -> reading.drafted() && !reading.assigned()).count();
    }

    /// How many pairs confirming would take away.
    public long going() {
        return all().filter(reading -> !reading.drafted()).count();
    }

    private Stream<Reading> all() {
        return cases.stream().flatMap(one -> readings.getOrDefault(one.id(), Map.of()).values().stream());
    }

    public List<Gap> gaps() {
        return new Gaps(this).all();
    }

    /// The readers who cannot be given anything yet, since nobody said what they read.
    public List<Reader> unknown() {
        return readers.stream().filter(reader -> reader.profile().isEmpty()).toList();
    }

    public Optional<Submission> find(String number) {
        return cases.stream()
                .filter(submission -> submission.number().equals(number))
                .findFirst();
    }

    public Optional<Reader> reader(AccountId id) {
        return readers.stream().filter(reader -> reader.id().equals(id)).findFirst();
    }

    public List<Reader> readersOf(Submission submission) {
        var own = drafted(submission);
        return readers.stream().filter(reader -> own.contains(reader.id())).toList();
    }
}
