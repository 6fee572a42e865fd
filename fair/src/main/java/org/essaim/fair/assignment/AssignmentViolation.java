package org.essaim.fair.assignment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// A rule that a claimed assignment breaks, or a figure in it that is wrong.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface AssignmentViolation {

    @JsonTypeName("unknown_pair")
    record UnknownPair(String proposal, String reviewer) implements AssignmentViolation {}

    @JsonTypeName("pair_twice")
    record PairTwice(String proposal, String reviewer) implements AssignmentViolation {}

    @JsonTypeName("conflict_broken")
    record ConflictBroken(String proposal, String reviewer) implements AssignmentViolation {}

    @JsonTypeName("language_not_read")
    record LanguageNotRead(String proposal, String reviewer) implements AssignmentViolation {}

    @JsonTypeName("load_exceeded")
    record LoadExceeded(String reviewer, int load, int limit) implements AssignmentViolation {}

    @JsonTypeName("too_many_readers")
    record TooManyReaders(String proposal, int readers, int wanted) implements AssignmentViolation {}

    @JsonTypeName("fixed_lost")
    record FixedLost(String proposal, String reviewer) implements AssignmentViolation {}

    @JsonTypeName("fit_misreported")
    record FitMisreported(String proposal, String reviewer) implements AssignmentViolation {}

    @JsonTypeName("shortage_misreported")
    record ShortageMisreported(String proposal) implements AssignmentViolation {}

    @JsonTypeName("shortage_unproved")
    record ShortageUnproved(long filled, long cut) implements AssignmentViolation {}

    @JsonTypeName("wrong_figure")
    record WrongFigure(String figure, long claimed, long actual) implements AssignmentViolation {}

    @JsonTypeName("other_question")
    record OtherQuestion(String inputSha256) implements AssignmentViolation {}
}
