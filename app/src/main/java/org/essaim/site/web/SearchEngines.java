package org.essaim.site.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.site.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// What search engines ask for: which pages they may read, and a map of them all.
@RestController
class SearchEngines {
    private static final List<String> PRIVATE = List.of(
            "/desk",
            "/account",
            "/contributions",
            "/sign-in",
            "/sign-out",
            "/invitation",
            "/set-up",
            "/mailbox",
            "/receipts",
            "/practices?");
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final PublicAddress address;
    private final SpokenLanguages spoken;
    private final SiteMap map;

    SearchEngines(PublicAddress address, SpokenLanguages spoken, SiteMap map) {
        this.address = address;
        this.spoken = spoken;
        this.map = map;
    }

    /// The pages of the catalogue that a search makes are endless, so only the catalogue itself is read.
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var closed = spoken.offered().stream()
                .flatMap(language -> PRIVATE.stream().map(path -> "Disallow: /" + language.code() + path))
                .collect(Collectors.joining("\n"));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body("User-agent: *\n" + closed + "\nAllow: /\n\nSitemap: " + address.root() + "/sitemap.xml\n");
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> siteMap(@RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String takes) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + SiteMap.KEPT.toSeconds());
        return takes.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(map.packed())
                : answer.body(SiteMap.unpacked(map.packed()));
    }
}
