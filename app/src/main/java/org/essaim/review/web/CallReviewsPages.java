package org.essaim.review.web;

import java.nio.charset.StandardCharsets;
import org.essaim.accounts.Viewer;
import org.essaim.review.usecases.CloseReviewing;
import org.essaim.review.usecases.SeeReviews;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The reviews of a call on its coordinator's desk: coverage, progress, scores with comments, the table to take away,
/// and the end of reviewing.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{call}")
class CallReviewsPages {
    private final SeeReviews reviews;
    private final CloseReviewing closing;

    CallReviewsPages(SeeReviews reviews, CloseReviewing closing) {
        this.reviews = reviews;
        this.closing = closing;
    }

    @GetMapping("/reviews")
    PageView all(
            Viewer viewer,
            @PathVariable String call,
            @RequestParam(defaultValue = "number") String order,
            @RequestParam(defaultValue = "") String done) {
        var all = reviews.see(viewer, ReviewerPages.slug(call));
        var sorted =
                CallReviewsPage.Order.of(order).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return PageView.of("review/all", new CallReviewsPage(all, all.tallies(), sorted, done));
    }

    @GetMapping("/reviews.csv")
    ResponseEntity<byte[]> table(Viewer viewer, Frame frame, @PathVariable String call) {
        var all = reviews.see(viewer, ReviewerPages.slug(call));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reviews-" + call + ".csv\"")
                .body(new ReviewTable(all, frame.text("review.all.former"))
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/reviews/close")
    ResponseEntity<Void> close(Viewer viewer, Frame frame, @PathVariable String call) {
        closing.close(viewer, ReviewerPages.slug(call));
        return ReviewerPages.to(frame, "/desk/calls/" + call + "/reviews?done=closed");
    }

    @PostMapping("/reviews/reopen")
    ResponseEntity<Void> reopen(Viewer viewer, Frame frame, @PathVariable String call) {
        closing.reopen(viewer, ReviewerPages.slug(call));
        return ReviewerPages.to(frame, "/desk/calls/" + call + "/reviews?done=reopened");
    }
}
