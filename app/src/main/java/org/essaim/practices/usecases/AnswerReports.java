package org.essaim.practices.usecases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.practices.domain.Report;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists what was reported about the sheets that a person looks after, and answers it: what was changed, or why
/// nothing was. Whoever left an address gets the answer by mail. Refuses to answer without a word, and twice.
@Service
public class AnswerReports {
    private static final int MOST = 200;

    private final ReportStore reports;
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;
    private final Clock clock;

    AnswerReports(ReportStore reports, Outbox outbox, Words words, PublicAddress address, Clock clock) {
        this.reports = reports;
        this.outbox = outbox;
        this.words = words;
        this.address = address;
        this.clock = clock;
    }

    /// The open ones first, then the latest.
    public List<Report> list(Viewer viewer) {
        requireDesk(viewer);
        return reports.list(viewer, MOST);
    }

    private static void requireDesk(Viewer viewer) {
        viewer.person();
        if (!viewer.isCoordinator() && !viewer.isAdministrator()) {
            throw new NotAllowed("The desk is for those who look after sheets");
        }
    }

    @Transactional
    public Outcome<UUID> answer(Viewer viewer, UUID id, String outcome, String typed) {
        requireDesk(viewer);
        var report = reports.lock(viewer, id).orElseThrow(() -> new NotFound(id.toString()));
        var state = Report.State.answered(outcome);
        var answer = typed.replace("\r\n", "\n").strip();
        var refusals = new ArrayList<Refusal>();
        if (report.state() != Report.State.OPEN) {
            refusals.add(Refusal.of("", "practices.refused.report-answered"));
        }
        if (state.isEmpty()) {
            refusals.add(Refusal.of("outcome." + id, "practices.refused.report-outcome"));
        }
        if (answer.isEmpty() || answer.length() > ReportError.LONGEST) {
            refusals.add(
                    Refusal.of("answer." + id, "practices.refused.report-answer", Map.of("most", ReportError.LONGEST)));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        reports.answer(id, state.orElseThrow(), answer, viewer.person().id(), clock.instant());
        if (!report.email().isEmpty()) {
            outbox.send(letter(report, state.orElseThrow(), answer)
                    .by(viewer.person().id().value()));
        }
        return Outcome.done(id);
    }

    private Letter letter(Report report, Report.State state, String answer) {
        var language = report.language();
        var title =
                Map.<String, Object>of("title", report.title().best(language).value());
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.text(language, "practices.mail.report." + state.code(), title));
        answer.lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
        return new Letter(
                report.email(),
                language,
                words.text(language, "practices.mail.report.subject", title),
                paragraphs,
                Optional.of(new Letter.Action(
                        words.text(language, "practices.mail.report.action", Map.of()),
                        address.of(language, "/practices/" + report.sheet()))));
    }
}
