package org.essaim.review.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.essaim.calls.Criterion;
import org.essaim.contributions.Submission;
import org.essaim.review.domain.CallReviews;
import org.essaim.review.domain.Review;
import org.essaim.review.domain.SafeCell;

/// A call's reviews as a CSV table for spreadsheets: one row a review, and one for each submission without any. No cell
/// can act as a formula; a blank score is a blank cell.
record ReviewTable(CallReviews all, String former) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    String text() {
        var out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        try (var table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            table.printRecord(heading());
            for (var submission : all.submissions()) {
                var reviews = all.reviewsOf(submission);
                if (reviews.isEmpty()) {
                    table.printRecord(row(submission, Optional.empty()));
                }
                for (var review : reviews) {
                    table.printRecord(row(submission, Optional.of(review)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private List<String> heading() {
        var cells = new ArrayList<>(
                List.of("number", "organisation", "title", "country", "language", "theme", "reviewer", "state"));
        all.call().criteria().stream().map(Criterion::key).forEach(cells::add);
        cells.addAll(List.of("mean", "comment"));
        all.call().criteria().stream()
                .map(criterion -> "remark " + criterion.key())
                .forEach(cells::add);
        return cells;
    }

    private List<String> row(Submission submission, Optional<Review> review) {
        var cells = new ArrayList<String>();
        cells.addAll(List.of(
                SafeCell.of(submission.number()),
                SafeCell.of(submission.organisation()),
                SafeCell.of(submission.title()),
                submission.country(),
                submission.language().code(),
                submission.theme().value()));
        cells.add(review.map(own -> SafeCell.of(all.names().getOrDefault(own.reviewer(), former)))
                .orElse(""));
        cells.add(review.map(own -> own.finished() ? "finished" : "draft").orElse(""));
        for (var criterion : all.call().criteria()) {
            cells.add(review.map(own -> own.judgement().scores().get(criterion.key()))
                    .map(String::valueOf)
                    .orElse(""));
        }
        cells.add(review.flatMap(own -> own.judgement().mean().stream().boxed().findFirst())
                .map(mean -> String.format(Locale.ROOT, "%.2f", mean))
                .orElse(""));
        cells.add(review.map(own -> SafeCell.of(own.judgement().comment())).orElse(""));
        for (var criterion : all.call().criteria()) {
            cells.add(review.map(own -> own.judgement().remarks().get(criterion.key()))
                    .map(SafeCell::of)
                    .orElse(""));
        }
        return cells;
    }
}
