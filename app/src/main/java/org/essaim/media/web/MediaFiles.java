package org.essaim.media.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.essaim.kernel.NotFound;
import org.essaim.media.Media;
import org.essaim.media.MediaAccess;
import org.essaim.media.MediaAccess.Sight;
import org.essaim.media.domain.PictureKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sends pictures to whom the module that uses them lets see them. A public one never changes, and may be kept for a
/// year.
@Controller
class MediaFiles {
    private final Media media;
    private final List<MediaAccess> access;

    MediaFiles(Media media, List<MediaAccess> access) {
        this.media = media;
        this.access = access;
    }

    @GetMapping("/media/{hash}/{width}")
    ResponseEntity<byte[]> picture(@PathVariable String hash, @PathVariable String width, HttpServletRequest request) {
        if (!width.matches("\\d{1,5}")) {
            throw new NotFound(width);
        }
        var content = media.read(hash, Integer.parseInt(width)).orElseThrow(() -> new NotFound(hash));
        var keep = switch (sight(hash, request)) {
            case NOBODY -> throw new NotFound(hash);
            case THIS_READER -> "private, no-store";
            case EVERYONE -> "public, max-age=31536000, immutable";
        };
        var type = PictureKind.of(content).map(PictureKind::type).orElse("application/octet-stream");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, keep)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"picture\"")
                .body(content);
    }

    private Sight sight(String hash, HttpServletRequest request) {
        var widest = Sight.NOBODY;
        for (var module : access) {
            var sight = module.sight(hash, request);
            widest = sight.compareTo(widest) > 0 ? sight : widest;
        }
        return widest;
    }
}
