package org.essaim.review.domain;

import org.essaim.calls.Call;

/// One call on a reviewer's desk. When the coordinator has closed its reviewing, everything can be read, nothing
/// written.
public record ReadingDesk(Call call, ReadingList list, boolean closed) {}
