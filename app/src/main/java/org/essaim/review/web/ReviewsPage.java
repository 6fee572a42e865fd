package org.essaim.review.web;

import java.util.List;
import org.essaim.review.domain.ReadingDesk;

/// A reviewer's calls.
public record ReviewsPage(List<ReadingDesk> desks) {}
