package org.essaim.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/// The static files under `static/`, each at an address that carries a hash of its content, so that browsers keep it
/// for a year and never show an old one.
public final class Assets {
    /// A file as it is sent.
    public record Asset(byte[] content, String hash) {}

    private final Map<String, Optional<Asset>> files = new ConcurrentHashMap<>();

    public String address(String file) {
        return "/assets/" + find(file).map(Asset::hash).orElse("missing") + "/" + file;
    }

    public Optional<Asset> find(String file) {
        if (file.contains("..")) {
            return Optional.empty();
        }
        return files.computeIfAbsent(file, Assets::read);
    }

    private static Optional<Asset> read(String file) {
        var resource = new ClassPathResource("static/" + file);
        if (!resource.isReadable()) {
            return Optional.empty();
        }
        try {
            var content = resource.getContentAsByteArray();
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return Optional.of(new Asset(content, HexFormat.of().formatHex(hash, 0, 6)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
