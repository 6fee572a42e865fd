package org.essaim.directory.web;

import java.net.URI;
import java.util.UUID;
import org.essaim.directory.usecases.StopLetters;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the reader of an invitation says that no more shall come. Opening the page stops nothing, since programs
/// open the links of letters too.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/letters/stop/{key}")
class StopLettersPages {
    private final StopLetters letters;

    StopLettersPages(StopLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    PageView ask(@PathVariable UUID key) {
        var page = new StopLettersPage(key.toString(), letters.writer(key), letters.stopped(key));
        return PageView.of("directory/stop-letters", page);
    }

    @PostMapping
    ResponseEntity<Void> stop(Frame frame, @PathVariable UUID key) {
        letters.stop(key);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/letters/stop/" + key)))
                .build();
    }
}
