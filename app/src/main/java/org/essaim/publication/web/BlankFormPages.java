package org.essaim.publication.web;

import org.essaim.accounts.Viewer;
import org.essaim.publication.usecases.PrintBlankForm;
import org.essaim.site.Frame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// The form of a stage to be printed and filled in by hand, in the language of the address.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/stages/{stage}")
class BlankFormPages {
    private final PrintBlankForm forms;

    BlankFormPages(PrintBlankForm forms) {
        this.forms = forms;
    }

    @GetMapping("/blank.pdf")
    ResponseEntity<byte[]> blank(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String stage) {
        var pdf = forms.pdf(viewer, slug, stage, frame.language())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        var name = slug + "-" + stage + "-" + frame.language().code() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(pdf);
    }
}
