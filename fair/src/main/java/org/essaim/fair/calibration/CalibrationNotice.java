package org.essaim.fair.calibration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/// Something to know before the figures are used.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface CalibrationNotice {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String text();

    /// One part of a review graph: nobody in it read a proposal of another part.
    record Part(int part, int proposals, int reviewers) {}

    @JsonTypeName("unconnected")
    record Unconnected(List<Part> parts) implements CalibrationNotice {
        @Override
        public String text() {
            return "the reviews fall apart into " + parts.size() + " parts that share no reader; the largest has "
                    + parts.getFirst().proposals() + " proposals and "
                    + parts.getFirst().reviewers()
                    + " reviewers. Between parts, estimates can be compared only if their reviewers are equally strict on"
                    + " the whole, which these scores cannot show";
        }
    }

    @JsonTypeName("one_reviewer")
    record OneReviewer(String reviewer) implements CalibrationNotice {
        @Override
        public String text() {
            return "all scores are from " + reviewer + ", so strictness cannot be told from merit";
        }
    }

    @JsonTypeName("few_reviews")
    record FewReviews(int reviewers) implements CalibrationNotice {
        @Override
        public String text() {
            return reviewers + " reviewers have fewer than 5 reviews, so little can be said of their strictness";
        }
    }

    @JsonTypeName("more_places_than_proposals")
    record MorePlacesThanProposals(int places, int proposals) implements CalibrationNotice {
        @Override
        public String text() {
            return "there are " + places + " places for " + proposals + " proposals, so all belong to the best";
        }
    }
}
