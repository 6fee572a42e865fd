package org.essaim.practices.usecases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Outcome;
import org.essaim.practices.PracticeId;
import org.essaim.practices.SheetWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a sheet out of the public: its address says so from now on, lists, searches and new books no longer hold it.
/// Its versions are kept. Refuses to do so without a reason.
@Service
public class WithdrawSheet {
    /// Why; readers are told. Each has a message `practices.withdrawn.because.…`.
    public enum Reason {
        ASKED,
        WRONG,
        RIGHTS,
        MISTAKE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Reason> of(String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst();
        }
    }

    private final LookAfterSheet sheets;
    private final WithdrawalStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawSheet(LookAfterSheet sheets, WithdrawalStore store, ApplicationEventPublisher events, Clock clock) {
        this.sheets = sheets;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<PracticeId> withdraw(Viewer viewer, String slug, String reason) {
        var sheet = sheets.find(viewer, slug).sheet();
        var known = Reason.of(reason);
        if (known.isEmpty()) {
            return Outcome.refused("reason", "practices.refused.reason");
        }
        store.write(sheet, known.get(), viewer.person().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        events.publishEvent(new SheetWithdrawn(sheet.id()));
        return Outcome.done(sheet.id());
    }
}
