package org.essaim.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.NotFound;
import org.essaim.site.Assets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sends the static files; an address with the present hash may be kept for a year, any other not at all.
@Controller
class AssetFiles {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json");

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{*file}")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String file) {
        var name = file.substring(1);
        var asset = assets.find(name).orElseThrow(() -> new NotFound(name));
        var type = Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .orElseThrow(() -> new NotFound(name));
        var keep = hash.equals(asset.hash()) ? "public, max-age=31536000, immutable" : "no-store";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, keep)
                .body(asset.content());
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> icon(HttpServletRequest request) {
        return file("", "/site/mark.svg");
    }
}
