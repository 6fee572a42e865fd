package org.essaim.publication.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.Map;
import org.essaim.kernel.Language;
import org.essaim.publication.Edition;
import org.essaim.publication.Release;
import org.essaim.site.Frame;

/// An edition that has been released.
public record ReadableEdition(Language language, Release release) {
    private static final long MEGABYTE = 1_000_000;

    static ReadableEdition of(Edition edition) {
        var release = edition.release();
        if (release == null) {
            throw new IllegalArgumentException("Not released: " + edition);
        }
        return new ReadableEdition(edition.language(), release);
    }

    /// Pages, release and day, for `publication.summary`.
    public Map<String, Object> facts(Frame frame) {
        return Map.of(
                "pages",
                release.pages(),
                "release",
                release.number(),
                "date",
                frame.date(release.madeAt().atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    public String size(Frame frame, Release.Download file) {
        return file.bytes() < MEGABYTE
                ? frame.text("publication.size.kilobytes", Map.of("number", Math.max(1, file.bytes() / 1000)))
                : frame.text(
                        "publication.size.megabytes",
                        Map.of("number", BigDecimal.valueOf(file.bytes(), 6).setScale(1, RoundingMode.HALF_UP)));
    }

    public String address(Frame frame, String slug, String ending) {
        return frame.href(language, "/publications/" + slug + "." + ending);
    }
}
