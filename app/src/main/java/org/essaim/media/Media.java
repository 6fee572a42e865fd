package org.essaim.media;

import java.io.InputStream;
import java.util.Optional;
import org.essaim.kernel.Outcome;

/// Keeps pictures. What comes in is decoded within limits and written anew, so that nothing but the picture stays.
public interface Media {
    /// Takes a PNG or JPEG of at most 12 MB and 40 megapixels; refuses anything else, by what it is and not by its
    /// name. Answers the name under which it is kept, the hash of its new content: the same picture has one name.
    Outcome<String> keep(InputStream picture);

    /// The picture at most `width` pixels wide (320, 640 or 1280), as it is sent.
    Optional<byte[]> read(String file, int width);

    /// How large the picture of that width is sent, so that a page can keep its place free.
    Optional<Size> size(String file, int width);

    /// Pixels.
    record Size(int width, int height) {}
}
