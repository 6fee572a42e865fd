package org.essaim.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.usecases.KeepDocument;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sends the files of dossiers, only ever to be saved: never shown within the site, and never taken for anything else.
@Controller
class DossierFiles {
    private final KeepDocument documents;

    DossierFiles(KeepDocument documents) {
        this.documents = documents;
    }

    @GetMapping("/files/{id}/{file}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String id, @PathVariable String file, Viewer viewer, HttpServletRequest request) {
        var opened = documents.open(DossierPages.id(id), file, DossierCookies.read(request), viewer);
        var attached = ContentDisposition.attachment()
                .filename(opened.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, opened.sent().type())
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentLength(opened.sent().bytes())
                .body(new InputStreamResource(opened.sent().content()));
    }
}
