package org.essaim.site.web;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says whether the process lives, and whether it can serve: the database must answer.
@RestController
class HealthApi {
    private final JdbcClient database;

    HealthApi(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "live");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        try {
            database.sql("SELECT 1").query(Integer.class).single();
            return ResponseEntity.ok(Map.of("status", "ready"));
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "database away"));
        }
    }
}
