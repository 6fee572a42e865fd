package org.essaim.site.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.essaim.site.PublicAddress;
import org.essaim.site.PublicPages;
import org.springframework.stereotype.Component;

/// The map of all public pages, each in every language with the others beside it. It is written page by page and kept
/// packed for an hour, so that however often it is asked for, the pages are read once. Search engines take no more than
/// the first 50 000 addresses.
@Component
class SiteMap {
    static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 50_000;

    private final List<PublicPages> pages;
    private final PublicAddress address;
    private final SpokenLanguages spoken;
    private final Clock clock;
    private Instant made = Instant.MIN;
    private String root = "";
    private byte[] kept = {};

    SiteMap(List<PublicPages> pages, PublicAddress address, SpokenLanguages spoken, Clock clock) {
        this.pages = pages;
        this.address = address;
        this.spoken = spoken;
        this.clock = clock;
    }

    synchronized byte[] packed() {
        var now = clock.instant();
        if (made.isBefore(now.minus(KEPT)) || made.isAfter(now) || !root.equals(address.root())) {
            kept = written(address.root());
            root = address.root();
            made = now;
        }
        return kept;
    }

    static byte[] unpacked(byte[] packed) {
        try (var input = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(String root) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset"
                    + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                    + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
            var written = new int[1];
            for (var module : pages) {
                module.each(path -> {
                    if (written[0] + spoken.offered().size() <= MOST) {
                        write(out, root, path);
                        written[0] += spoken.offered().size();
                    }
                });
            }
            out.write("</urlset>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Writer out, String root, String path) {
        var others = new StringBuilder();
        for (var language : spoken.offered()) {
            others.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(language.code())
                    .append("\" href=\"")
                    .append(root + "/" + language.code() + path)
                    .append("\"/>");
        }
        try {
            for (var language : spoken.offered()) {
                out.write("<url><loc>" + root + "/" + language.code() + path + "</loc>" + others + "</url>\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
