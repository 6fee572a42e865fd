package org.essaim.fair.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// Why nothing is assigned at all. Each case names what to correct; `text` is one line of English.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface AssignmentRefusal {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String text();

    @JsonTypeName("blank_id")
    record BlankId(String kind, int position) implements AssignmentRefusal {
        @Override
        public String text() {
            return kind + " number " + position + " has no id";
        }
    }

    @JsonTypeName("duplicate_id")
    record DuplicateId(String kind, String id) implements AssignmentRefusal {
        @Override
        public String text() {
            return "id " + id + " is used by several " + kind + "s";
        }
    }

    @JsonTypeName("no_language")
    record NoLanguage(String id) implements AssignmentRefusal {
        @Override
        public String text() {
            return "proposal " + id + " has no language";
        }
    }

    @JsonTypeName("negative")
    record Negative(String kind, String id, String what, int number) implements AssignmentRefusal {
        @Override
        public String text() {
            return what + " of " + kind + " " + id + " is negative: " + number;
        }
    }

    @JsonTypeName("unknown")
    record Unknown(String where, String kind, String id) implements AssignmentRefusal {
        @Override
        public String text() {
            return where + " names the " + kind + " " + id + ", which is not in the list";
        }
    }

    @JsonTypeName("existing_twice")
    record ExistingTwice(String proposal, String reviewer) implements AssignmentRefusal {
        @Override
        public String text() {
            return "the existing pair " + proposal + " and " + reviewer + " is given twice";
        }
    }

    @JsonTypeName("fixed_conflict")
    record FixedConflict(String proposal, String reviewer) implements AssignmentRefusal {
        @Override
        public String text() {
            return "the fixed pair " + proposal + " and " + reviewer + " is a conflict of interest";
        }
    }

    @JsonTypeName("too_large")
    record TooLarge(String what, long number, long limit) implements AssignmentRefusal {
        @Override
        public String text() {
            return number + " " + what + " are more than can be assigned exactly at once; the most are " + limit
                    + ", so divide the call, for example by language";
        }
    }
}
