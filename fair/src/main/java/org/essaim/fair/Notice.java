package org.essaim.fair;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// Something the person who asked should look at although the calculation went on.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
public sealed interface Notice {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String text();

    @JsonTypeName("unknown_attribute")
    record UnknownAttribute(String attribute) implements Notice {
        @Override
        public String text() {
            return "no candidate has the attribute " + attribute;
        }
    }

    @JsonTypeName("unknown_value")
    record UnknownValue(String attribute, String value) implements Notice {
        @Override
        public String text() {
            return "no candidate has " + attribute + "=" + value;
        }
    }

    @JsonTypeName("draft_outside")
    record DraftOutside(String id) implements Notice {
        @Override
        public String text() {
            return id + " was in the previous draft and is no longer a candidate";
        }
    }

    @JsonTypeName("not_explained")
    record NotExplained(int cases) implements Notice {
        @Override
        public String text() {
            return "prices and reasons were not calculated for " + cases + " cases";
        }
    }
}
