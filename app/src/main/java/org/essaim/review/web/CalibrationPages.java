package org.essaim.review.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Refusal;
import org.essaim.review.usecases.CalibrateReviews;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the scores of a call mean once it is known who is strict; for its coordinators alone.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{call}/reviews/calibration")
class CalibrationPages {
    private static final int LONGEST_NUMBER = 6;

    private final CalibrateReviews calibration;

    CalibrationPages(CalibrateReviews calibration) {
        this.calibration = calibration;
    }

    @GetMapping
    PageView calibrated(Viewer viewer, @PathVariable String call, @RequestParam(defaultValue = "") String places) {
        var typed = places.strip();
        var wanted = number(typed);
        var found = calibration.see(viewer, ReviewerPages.slug(call), wanted);
        var most = found.all().submissions().size();
        if (typed.isEmpty()) {
            return view(new CalibrationPage(found, Integer.toString(found.places()), List.of()));
        }
        if (wanted.isPresent() && wanted.getAsInt() >= 1 && wanted.getAsInt() <= most) {
            return view(new CalibrationPage(found, typed, List.of()));
        }
        var usual = calibration.see(viewer, ReviewerPages.slug(call), OptionalInt.empty());
        return PageView.refused(
                "review/calibration",
                new CalibrationPage(
                        usual,
                        typed,
                        List.of(Refusal.of("places", "review.calibration.refused.places", Map.of("most", most)))));
    }

    private static PageView view(CalibrationPage page) {
        return PageView.of("review/calibration", page);
    }

    private static OptionalInt number(String typed) {
        return typed.matches("[0-9]{1," + LONGEST_NUMBER + "}")
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }
}
