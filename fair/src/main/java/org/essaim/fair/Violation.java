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

    @JsonTypeName("wrong_figure")
    record WrongFigure(String figure, long claimed, long actual) implements Violation {}
}
