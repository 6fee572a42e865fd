package org.essaim.selection.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.site.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The parts of a selection's address, read from what came.
final class SelectionAddress {
    private SelectionAddress() {}

    static Slug slug(String text) {
        if (!Slug.isSlug(text)) {
            throw new NotFound("Not a slug");
        }
        return new Slug(text);
    }

    /// Zero, which no selection has, for what is no number: access is asked before existence.
    static int number(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 0;
    }

    /// The form key of what a program sends under a key of its own: always the same for the same person's same key.
    static UUID key(UUID person, String key) {
        return UUID.nameUUIDFromBytes((person + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<Void> to(Frame frame, String call, int number, String done) {
        var path = "/desk/calls/" + call + "/selection/" + number + (done.isEmpty() ? "" : "?done=" + done);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href(path)))
                .build();
    }
}
