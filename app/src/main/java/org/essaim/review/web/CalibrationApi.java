package org.essaim.review.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.Viewer.Scope;
import org.essaim.kernel.Language;
import org.essaim.review.domain.CalibratedReviews;
import org.essaim.review.usecases.CalibrateReviews;
import org.essaim.site.ApiAnswer;
import org.essaim.site.ApiProblem;
import org.essaim.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the scores of a call mean once it is known who is strict, for a program of its coordinator.
@RestController
class CalibrationApi {
    private final CalibrateReviews calibration;
    private final Words words;

    CalibrationApi(CalibrateReviews calibration, Words words) {
        this.calibration = calibration;
        this.words = words;
    }

    @GetMapping("/api/v1/calls/{slug}/calibration")
    ResponseEntity<?> calibrated(
            Viewer.ByToken by, @PathVariable String slug, @RequestParam(defaultValue = "") String places) {
        var person = by.within(Scope.DESK);
        var call = ReviewerPages.slug(slug);
        var usual = calibration.see(person, call, OptionalInt.empty());
        if (places.isEmpty()) {
            return ok(usual);
        }
        var most = usual.all().submissions().size();
        if (!places.matches("[1-9]\\d{0,5}") || Integer.parseInt(places) > most) {
            return ApiProblem.of(
                    HttpStatus.BAD_REQUEST,
                    "refused",
                    words.text(Language.EN, "review.calibration.refused.places", Map.of("most", most)));
        }
        return ok(calibration.see(person, call, OptionalInt.of(Integer.parseInt(places))));
    }

    private static ResponseEntity<?> ok(CalibratedReviews found) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("places", found.places());
        answer.put("cases", found.rows().stream().map(CalibrationApi::row).toList());
        answer.put(
                "reviewers",
                found.readers().stream().map(CalibrationApi::reader).toList());
        return ApiAnswer.of(answer);
    }

    private static Map<String, Object> row(CalibratedReviews.Row row) {
        var figures = row.calibrated();
        return Map.of(
                "number", row.submission().number(),
                "reviews", figures.reviews(),
                "mean", figures.mean(),
                "estimate", figures.estimate(),
                "low", figures.low(),
                "high", figures.high(),
                "chance", figures.chance(),
                "part", figures.part(),
                "pile", figures.pile().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> reader(CalibratedReviews.Reader reader) {
        return Map.of("name", reader.name(), "strictness", reader.strictness().strictness());
    }
}
