package org.essaim.fair;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/// Why a problem is not solved at all. Each case names what to correct; `text` is one line of English.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface Refusal {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String text();

    @JsonTypeName("blank_id")
    record BlankId(int position) implements Refusal {
        @Override
        public String text() {
            return "candidate number " + position + " has no id";
        }
    }

    @JsonTypeName("duplicate_id")
    record DuplicateId(String id) implements Refusal {
        @Override
        public String text() {
            return "id " + id + " is used by several candidates";
        }
    }

    @JsonTypeName("merit_out_of_range")
    record MeritOutOfRange(String id, long limit) implements Refusal {
        @Override
        public String text() {
            return "the score of " + id + " is beyond plus or minus " + limit / 1000;
        }
    }

    @JsonTypeName("negative_places")
    record NegativePlaces(int places) implements Refusal {
        @Override
        public String text() {
            return "the number of places is negative: " + places;
        }
    }

    @JsonTypeName("unknown_pin")
    record UnknownPin(String id) implements Refusal {
        @Override
        public String text() {
            return "the fixed case " + id + " is not a candidate";
        }
    }

    @JsonTypeName("pinned_both_ways")
    record PinnedBothWays(String id) implements Refusal {
        @Override
        public String text() {
            return id + " is fixed both in and out";
        }
    }

    @JsonTypeName("more_pins_than_places")
    record MorePinsThanPlaces(int pinned, int places) implements Refusal {
        @Override
        public String text() {
            return pinned + " cases are fixed in but there are " + places + " places";
        }
    }

    @JsonTypeName("organisation_pinned_twice")
    record OrganisationPinnedTwice(String organisation, List<String> ids) implements Refusal {
        @Override
        public String text() {
            return "several cases of " + organisation + " are fixed in: " + String.join(", ", ids);
        }
    }

    @JsonTypeName("min_above_max")
    record MinAboveMax(String attribute, String value, int min, int max) implements Refusal {
        @Override
        public String text() {
            return "quota " + attribute + "=" + value + " asks for at least " + min + " and at most " + max;
        }
    }

    @JsonTypeName("negative_quota")
    record NegativeQuota(String attribute, String value, int limit) implements Refusal {
        @Override
        public String text() {
            return "quota " + attribute + "=" + value + " has the negative limit " + limit;
        }
    }

    @JsonTypeName("weight_out_of_range")
    record WeightOutOfRange(String attribute, String value, int weight, int limit) implements Refusal {
        @Override
        public String text() {
            return "quota " + attribute + "=" + value + " has the weight " + weight + "; allowed are 1 to " + limit;
        }
    }

    @JsonTypeName("duplicate_quota")
    record DuplicateQuota(String attribute, String value) implements Refusal {
        @Override
        public String text() {
            return "quota " + attribute + "=" + value + " is given twice";
        }
    }

    @JsonTypeName("unknown_engine")
    record UnknownEngine(String name) implements Refusal {
        @Override
        public String text() {
            return "engine " + name + " is not known or does not run on this machine; known are scip and ojalgo";
        }
    }

    @JsonTypeName("unreadable")
    record Unreadable(String text) implements Refusal {}
}
