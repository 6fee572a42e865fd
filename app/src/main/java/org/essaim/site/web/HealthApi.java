package org.essaim.site.web;

import java.util.Map;
import org.essaim.site.usecases.CheckReadiness;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says whether the process lives, and whether it can serve.
@RestController
class HealthApi {
    private final CheckReadiness readiness;

    HealthApi(CheckReadiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "live");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        if (readiness.ready()) {
            return ResponseEntity.ok(Map.of("status", "ready"));
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, ErrorPages.RETRY_SECONDS)
                .body(Map.of("status", "database away"));
    }
}
