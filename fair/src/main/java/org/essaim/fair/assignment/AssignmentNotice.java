package org.essaim.fair.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/// Something to look at although the assignment was made.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface AssignmentNotice {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String text();

    @JsonTypeName("unknown_preference")
    record UnknownPreference(String reviewer, String proposal) implements AssignmentNotice {
        @Override
        public String text() {
            return reviewer + " has a preference for " + proposal + ", which is no proposal";
        }
    }

    @JsonTypeName("fixed_beyond_limit")
    record FixedBeyondLimit(String reviewer, int fixed, int limit) implements AssignmentNotice {
        @Override
        public String text() {
            return reviewer + " has " + fixed + " fixed proposals, more than the limit of " + limit;
        }
    }

    @JsonTypeName("fixed_beyond_need")
    record FixedBeyondNeed(String proposal, int fixed, int readers) implements AssignmentNotice {
        @Override
        public String text() {
            return proposal + " has " + fixed + " fixed readers and asks for " + readers;
        }
    }

    @JsonTypeName("fixed_unread")
    record FixedUnread(String proposal, String reviewer) implements AssignmentNotice {
        @Override
        public String text() {
            return reviewer + " is fixed on " + proposal + " without reading its language well enough";
        }
    }

    /// Reviews of these groups of languages cannot be compared: no reader reads in two of them.
    @JsonTypeName("unconnected_languages")
    record UnconnectedLanguages(List<List<String>> groups) implements AssignmentNotice {
        @Override
        public String text() {
            return "no reader connects these groups of languages, so their scores cannot be compared: " + groups;
        }
    }
}
