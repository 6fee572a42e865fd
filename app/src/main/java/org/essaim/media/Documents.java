package org.essaim.media;

import java.io.InputStream;
import java.util.Optional;
import org.essaim.kernel.Outcome;

/// Keeps files that people send, byte for byte, and never opens them for anyone: who fetches one gets it as a file to
/// save.
public interface Documents {
    int MOST_BYTES = 10 * 1024 * 1024;

    /// What is kept: the hash of the content, a name that is harmless on any machine and ends as the kind of file does,
    /// and the size.
    record Kept(String file, String name, long bytes) {}

    /// A file as it is sent; the reader of `content` closes it.
    record Sent(InputStream content, String type, long bytes) {}

    /// Takes a PDF, ODT, DOCX or XLSX of at most 10 MB, by what it is and not by its name; refuses what is two things
    /// at
    /// once, what holds programs, and archives that would unfold beyond all measure.
    Outcome<Kept> keep(InputStream content, String name);

    Optional<Sent> open(String file);
}
