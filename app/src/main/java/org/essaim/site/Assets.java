package org.essaim.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The static files under `static/`, each at an address that carries a hash of its content, so that browsers keep it
/// for a year and never show an old one. The files are read once, at the start; any other name is no file.
public final class Assets {
    /// A file as it is sent.
    public record Asset(byte[] content, String hash) {}

    private static final String ROOT = "/static/";

    private final Map<String, Asset> files = read();

    public String address(String file) {
        return "/assets/" + find(file).map(Asset::hash).orElse("missing") + "/" + file;
    }

    public Optional<Asset> find(String file) {
        return Optional.ofNullable(files.get(file));
    }

    private static Map<String, Asset> read() {
        try {
            var files = new HashMap<String, Asset>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**")) {
                var address = resource.getURL().toString();
                var name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
                if (resource.isReadable() && !name.isEmpty() && !name.endsWith("/")) {
                    files.put(name, asset(resource.getContentAsByteArray()));
                }
            }
            return Map.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Asset(content, HexFormat.of().formatHex(hash, 0, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
