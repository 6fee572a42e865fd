package org.essaim.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.fair.calibration.Calibrated;
import org.essaim.fair.calibration.CalibrationNotice;
import org.essaim.fair.calibration.Pile;
import org.essaim.kernel.Refusal;
import org.essaim.review.domain.CalibratedReviews;
import org.essaim.review.domain.CalibratedReviews.Row;
import org.essaim.review.domain.Judgement;
import org.essaim.site.Frame;
import org.essaim.site.drawing.DotIntervals;
import org.essaim.site.drawing.Hue;

/// What the scores of a call mean, for its coordinator. The drawing shows those nearest to the last place,
/// where the question is open; the list shows all.
public record CalibrationPage(CalibratedReviews calibrated, String places, List<Refusal> refusals) {
    private static final int DRAWN_ON_EACH_SIDE = 15;
    private static final double ROOM_FOR_A_NAME = 0.5;

    public CalibrationPage {
        refusals = List.copyOf(refusals);
    }

    public String path() {
        return "/desk/calls/" + calibrated.all().call().slug() + "/reviews/calibration";
    }

    public List<Row> rows() {
        return calibrated.rows();
    }

    public List<CalibrationNotice> notices() {
        return calibrated.calibration().map(found -> found.notices()).orElse(List.of());
    }

    public String notice(Frame frame, CalibrationNotice notice) {
        return switch (notice) {
            case CalibrationNotice.Unconnected apart ->
                frame.text(
                        "review.calibration.notice.unconnected",
                        Map.of(
                                "parts",
                                apart.parts().size(),
                                "largest",
                                apart.parts().getFirst().proposals()));
            case CalibrationNotice.OneReviewer _ -> frame.text("review.calibration.notice.one-reviewer");
            case CalibrationNotice.FewReviews few ->
                frame.text("review.calibration.notice.few-reviews", Map.of("count", few.reviewers()));
            case CalibrationNotice.MorePlacesThanProposals _ -> frame.text("review.calibration.notice.places");
        };
    }

    public boolean hasParts() {
        return notices().stream().anyMatch(CalibrationNotice.Unconnected.class::isInstance);
    }

    public String word(Pile pile) {
        return pile.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String tag(Pile pile) {
        return switch (pile) {
            case CLEARLY_IN -> "tag-done";
            case COULD_GO_EITHER_WAY -> "tag-waiting";
            case CLEARLY_OUT -> "tag-closed";
        };
    }

    public String interval(Frame frame, Calibrated one) {
        return frame.text("review.calibration.between", Map.of("low", one.low(), "high", one.high()));
    }

    public DotIntervals drawing(Frame frame) {
        var rows = rows();
        var places = Math.min(calibrated.places(), rows.size());
        var from = Math.max(0, places - DRAWN_ON_EACH_SIDE);
        var until = Math.min(rows.size(), places + DRAWN_ON_EACH_SIDE);
        var ticks = ticks(frame, rows, places);
        return new DotIntervals(
                frame.text("review.calibration.drawing.title"),
                frame.text("review.calibration.drawing.text", Map.of("count", until - from)),
                rows.subList(from, until).stream().map(row -> drawn(frame, row)).toList(),
                ticks);
    }

    /// The points of the scale, but for one on which the name of the last place would lie.
    private static List<DotIntervals.Tick> ticks(Frame frame, List<Row> rows, int places) {
        var points = IntStream.rangeClosed(Judgement.LOWEST, Judgement.HIGHEST)
                .mapToObj(at -> new DotIntervals.Tick(at, frame.number(at), false));
        if (places <= 0 || places >= rows.size()) {
            return points.toList();
        }
        var last = rows.get(places - 1).calibrated().estimate();
        var next = rows.get(places).calibrated().estimate();
        var cut = onScale((last + next) / 2);
        return Stream.concat(
                        points.filter(point -> Math.abs(point.at() - cut) > ROOM_FOR_A_NAME),
                        Stream.of(new DotIntervals.Tick(cut, frame.text("review.calibration.cut"), true)))
                .toList();
    }

    private static DotIntervals.Interval drawn(Frame frame, Row row) {
        var one = row.calibrated();
        var hue = switch (one.pile()) {
            case CLEARLY_IN -> new Hue(0);
            case COULD_GO_EITHER_WAY -> new Hue(3);
            case CLEARLY_OUT -> new Hue(8);
        };
        return new DotIntervals.Interval(
                row.submission().number() + " " + row.submission().organisation(),
                onScale(one.low()),
                onScale(one.estimate()),
                onScale(one.high()),
                frame.text(
                        "review.calibration.drawing.said",
                        Map.of("estimate", one.estimate(), "low", one.low(), "high", one.high())),
                hue);
    }

    private static double onScale(double figure) {
        return Math.clamp(figure, Judgement.LOWEST, Judgement.HIGHEST);
    }
}
