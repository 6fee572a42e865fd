package org.essaim.review.usecases;

import org.essaim.accounts.Viewer;
import org.essaim.calls.Calls;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.ReviewAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A coordinator ends the reviewing of a call, or opens it again. From then on reviews can be read, not changed.
@Service
public class CloseReviewing {
    private final Calls calls;
    private final ReaderStore readers;

    CloseReviewing(Calls calls, ReaderStore readers) {
        this.calls = calls;
        this.readers = readers;
    }

    @Transactional
    public void close(Viewer viewer, Slug slug) {
        readers.close(ReviewAccess.coordinated(viewer, calls.find(slug)).id());
    }

    @Transactional
    public void reopen(Viewer viewer, Slug slug) {
        readers.reopen(ReviewAccess.coordinated(viewer, calls.find(slug)).id());
    }
}
