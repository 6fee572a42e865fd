package org.essaim.contributions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.kernel.Refusal;

/// The answer to a question for a picture: the name under which it is kept, and what must be said of it. A picture
/// without a description, a credit and a licence is refused; without a picture nothing is asked.
public record PictureAnswer(String file, String alternative, String credit, String licence) {
    public static final PictureAnswer EMPTY = new PictureAnswer("", "", "", "");
    public static final List<String> LICENCES = List.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0");
    private static final int LONGEST = 500;

    public PictureAnswer {
        alternative = TypedText.line(alternative);
        credit = TypedText.line(credit);
    }

    public boolean isEmpty() {
        return file.isEmpty();
    }

    public List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (file.isEmpty()) {
            return refusals;
        }
        if (alternative.isBlank()) {
            refusals.add(Refusal.of("alternative", "contributions.refused.picture-alternative"));
        }
        if (credit.isBlank()) {
            refusals.add(Refusal.of("credit", "contributions.refused.picture-credit"));
        }
        if (!LICENCES.contains(licence)) {
            refusals.add(Refusal.of("licence", "contributions.refused.picture-licence"));
        }
        for (var field : List.of(Map.entry("alternative", alternative), Map.entry("credit", credit))) {
            if (field.getValue().length() > LONGEST) {
                refusals.add(Refusal.of(
                        field.getKey(),
                        "contributions.refused.too-long",
                        Map.of("length", field.getValue().length(), "most", LONGEST)));
            }
        }
        return refusals;
    }
}
