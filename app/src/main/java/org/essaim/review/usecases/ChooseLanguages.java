package org.essaim.review.usecases;

import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Calls;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.ReviewAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A reviewer says which of a call's languages she reads. Refuses none at all and languages the call does not accept.
@Service
public class ChooseLanguages {
    private final Calls calls;
    private final ReaderStore readers;

    ChooseLanguages(Calls calls, ReaderStore readers) {
        this.calls = calls;
        this.readers = readers;
    }

    @Transactional
    public Outcome<Set<Language>> choose(Viewer viewer, Slug slug, Set<Language> languages) {
        var call = calls.find(slug);
        var person = ReviewAccess.reviewerOf(viewer, call);
        if (languages.isEmpty()) {
            return Outcome.refused("languages", "review.refused.no-language");
        }
        if (!call.orElseThrow().languages().containsAll(languages)) {
            return Outcome.refused("languages", "review.refused.language");
        }
        readers.choose(call.orElseThrow().id(), person.id(), languages);
        return Outcome.done(languages);
    }
}
