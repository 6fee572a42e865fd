package org.essaim.fair.calibration;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/// Calibrated scores and strictnesses as CSV, in points of the scale with four decimals.
final class CalibrationRows {

    private static final int DECIMALS = 4;

    private CalibrationRows() {}

    static String proposals(Calibration calibration) throws IOException {
        return write(
                List.of(
                        "proposal",
                        "reviews",
                        "mean",
                        "estimate",
                        "deviation",
                        "low",
                        "high",
                        "correction",
                        "chance",
                        "pile",
                        "part",
                        "shifted"),
                calibration.proposals().stream()
                        .<List<?>>map(one -> List.of(
                                one.proposal(),
                                one.reviews(),
                                decimal(one.mean()),
                                decimal(one.estimate()),
                                decimal(one.deviation()),
                                decimal(one.low()),
                                decimal(one.high()),
                                decimal(one.correction()),
                                decimal(one.chance()),
                                one.pile().name().toLowerCase(Locale.ROOT),
                                one.part(),
                                one.shifted() ? "yes" : "no"))
                        .toList());
    }

    static String reviewers(Calibration calibration) throws IOException {
        return write(
                List.of("reviewer", "reviews", "mean", "strictness", "low", "high", "part"),
                calibration.reviewers().stream()
                        .<List<?>>map(one -> List.of(
                                one.reviewer(),
                                one.reviews(),
                                decimal(one.mean()),
                                decimal(one.strictness()),
                                decimal(one.low()),
                                decimal(one.high()),
                                one.part()))
                        .toList());
    }

    private static String write(List<String> header, List<List<?>> rows) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader(header.toArray(String[]::new))
                .setRecordSeparator("\n")
                .get();
        var text = new StringBuilder();
        try (var printer = format.print(text)) {
            printer.printRecords(rows);
        }
        return text.toString();
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
