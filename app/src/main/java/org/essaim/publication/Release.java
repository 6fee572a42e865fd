package org.essaim.publication;

import java.time.Instant;

/// A numbered, finished edition: never changed, only followed by the next. `folder` is where its files are, below the
/// data directory's `files`.
public record Release(int number, Instant madeAt, int pages, String folder, Download pdf, Download epub) {
    /// A file to take away, in bytes, with the hash by which it can be checked.
    public record Download(long bytes, String sha256) {}
}
