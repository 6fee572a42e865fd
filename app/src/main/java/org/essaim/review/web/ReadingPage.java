package org.essaim.review.web;

import java.util.List;
import java.util.Set;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.review.domain.ReadingDesk;

/// The cases of one call before one reviewer. `notice` is the key of what just happened, empty for nothing.
public record ReadingPage(ReadingDesk desk, Set<Language> languages, String notice, List<Refusal> refusals) {
    public String path() {
        return "/desk/reviews/" + desk.call().slug();
    }
}
