package org.essaim.fair.calibration;

import java.util.List;
import org.essaim.fair.AuditBundle;

/// Calibrated scores by proposal id, the strictness of each reviewer by id, the criteria, how far scores stray,
/// what to know, and what it takes to calculate it again. Everything but the time in the audit is the same in
/// every run.
public record Calibration(
        List<Calibrated> proposals,
        List<Strictness> reviewers,
        List<CriterionMean> criteria,
        Deviations deviations,
        int places,
        List<CalibrationNotice> notices,
        AuditBundle audit)
        implements CalibrationAnswer {

    public Calibration {
        proposals = List.copyOf(proposals);
        reviewers = List.copyOf(reviewers);
        criteria = List.copyOf(criteria);
        notices = List.copyOf(notices);
    }
}
