package org.essaim.publication.web;

import java.nio.file.Path;
import java.util.Optional;
import org.essaim.kernel.NotFound;
import org.essaim.publication.Edition;
import org.essaim.publication.Release;
import org.essaim.publication.usecases.PastRelease;
import org.essaim.publication.usecases.ReadPublications;
import org.essaim.site.Frame;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/// The files of the newest release in the language of the address, each with its SHA-256 as the entity tag.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/publications")
class DownloadPages {
    private final ReadPublications publications;

    DownloadPages(ReadPublications publications) {
        this.publications = publications;
    }

    @GetMapping("/{slug:[a-z0-9-]+}.pdf")
    ResponseEntity<Resource> pdf(
            @PathVariable String slug,
            Frame frame,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        var release = release(slug, frame);
        return send(publications.pdf(release), release.pdf(), "application/pdf", name(slug, frame, "pdf"), known);
    }

    @GetMapping("/{slug:[a-z0-9-]+}.epub")
    ResponseEntity<Resource> epub(
            @PathVariable String slug,
            Frame frame,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        var release = release(slug, frame);
        return send(
                publications.epub(release), release.epub(), "application/epub+zip", name(slug, frame, "epub"), known);
    }

    /// A release by its number, which never changes.
    @GetMapping("/{slug:[a-z0-9-]+}/releases/{number:[1-9][0-9]{0,5}}.{kind:pdf|epub}")
    ResponseEntity<Resource> release(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String kind,
            Frame frame,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        var release = publications.history(publications.released(slug), frame.language()).stream()
                .map(PastRelease::release)
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(slug));
        var name = slug + "-" + frame.language().code() + "-" + number + "." + kind;
        return "pdf".equals(kind)
                ? send(publications.pdf(release), release.pdf(), "application/pdf", name, known)
                : send(publications.epub(release), release.epub(), "application/epub+zip", name, known);
    }

    private Release release(String slug, Frame frame) {
        return publications.released(slug).editions().stream()
                .filter(edition -> edition.language().equals(frame.language()))
                .map(Edition::release)
                .flatMap(release -> Optional.ofNullable(release).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(slug));
    }

    private static String name(String slug, Frame frame, String ending) {
        return slug + "-" + frame.language().code() + "." + ending;
    }

    static ResponseEntity<Resource> send(Path file, Release.Download download, String type, String name, String known) {
        var tag = "\"" + download.sha256() + "\"";
        if (known.contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentLength(download.bytes())
                .body(new FileSystemResource(file));
    }
}
