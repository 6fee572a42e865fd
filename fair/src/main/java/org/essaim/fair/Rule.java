package org.essaim.fair;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// One thing that people agreed on beforehand and could take back: a side of a quota, or a fixed case. The
/// number of places and one case per organisation are no such rules.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface Rule {

    @JsonTypeName("at_least")
    record AtLeast(String attribute, String value, int min) implements Rule {}

    @JsonTypeName("at_most")
    record AtMost(String attribute, String value, int max) implements Rule {}

    @JsonTypeName("fixed_in")
    record FixedIn(String id) implements Rule {}

    @JsonTypeName("fixed_out")
    record FixedOut(String id) implements Rule {}
}
