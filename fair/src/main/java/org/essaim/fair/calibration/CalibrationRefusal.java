package org.essaim.fair.calibration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// Why nothing is calibrated. Each case names what to correct; `text` is one line of English.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface CalibrationRefusal {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String text();

    @JsonTypeName("no_scores")
    record NoScores() implements CalibrationRefusal {
        @Override
        public String text() {
            return "there are no scores to calibrate";
        }
    }

    @JsonTypeName("blank_id")
    record BlankId(int position) implements CalibrationRefusal {
        @Override
        public String text() {
            return "score number " + position + " does not say whose it is";
        }
    }

    @JsonTypeName("empty_scale")
    record EmptyScale(double lowest, double highest) implements CalibrationRefusal {
        @Override
        public String text() {
            return "the scale from " + lowest + " to " + highest + " has no room between its ends";
        }
    }

    @JsonTypeName("out_of_scale")
    record OutOfScale(String proposal, String reviewer, double score, double lowest, double highest)
            implements CalibrationRefusal {
        @Override
        public String text() {
            return "the score " + score + " of " + reviewer + " for " + proposal + " is outside the scale from "
                    + lowest + " to " + highest;
        }
    }

    @JsonTypeName("given_twice")
    record GivenTwice(String proposal, String reviewer, String criterion) implements CalibrationRefusal {
        @Override
        public String text() {
            return reviewer + " scores " + proposal + " twice"
                    + (criterion.isEmpty() ? "" : " on the criterion " + criterion);
        }
    }

    @JsonTypeName("negative_places")
    record NegativePlaces(int places) implements CalibrationRefusal {
        @Override
        public String text() {
            return "the number of places is negative: " + places;
        }
    }

    @JsonTypeName("weight_out_of_range")
    record WeightOutOfRange(String criterion, double weight) implements CalibrationRefusal {
        @Override
        public String text() {
            return "the criterion " + criterion + " has the weight " + weight
                    + "; it must be more than 0, at most 1000";
        }
    }

    @JsonTypeName("too_large")
    record TooLarge(String what, int number, int limit) implements CalibrationRefusal {
        @Override
        public String text() {
            return number + " " + what + " are more than can be calibrated at once; the most are " + limit;
        }
    }
}
