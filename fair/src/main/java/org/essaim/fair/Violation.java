package org.essaim.fair;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// A rule that a claimed selection breaks, or a number in it that is wrong.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface Violation {

    @JsonTypeName("unknown_case")
    record UnknownCase(String id) implements Violation {}

    @JsonTypeName("chosen_twice")
    record ChosenTwice(String id) implements Violation {}

    @JsonTypeName("wrong_number")
    record WrongNumber(int chosen, int places) implements Violation {}

    @JsonTypeName("organisation_twice")
    record OrganisationTwice(String organisation) implements Violation {}

    @JsonTypeName("pin_broken")
    record PinBroken(String id) implements Violation {}

    @JsonTypeName("quota_misreported")
    record QuotaMisreported(String attribute, String value) implements Violation {}

    @JsonTypeName("relaxation_misreported")
    record RelaxationMisreported() implements Violation {}

    @JsonTypeName("case_misreported")
    record CaseMisreported(String id) implements Violation {}

    @JsonTypeName("exchange_misreported")
    record ExchangeMisreported(String id) implements Violation {}

    @JsonTypeName("label_misreported")
    record LabelMisreported(String id) implements Violation {}

    /// The rules with this number do not contradict each other, or not all of them are needed.
    @JsonTypeName("conflict_misreported")
    record ConflictMisreported(int number) implements Violation {}

    /// The answer says of itself that it belongs to another question.
    @JsonTypeName("other_question")
    record OtherQuestion(String inputSha256) implements Violation {}

    @JsonTypeName("wrong_figure")
    record WrongFigure(String figure, long claimed, long actual) implements Violation {}
}
