package org.essaim.database.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.essaim.database.domain.BackupRefused;
import org.essaim.database.domain.Manifest;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup that was read from beginning to end and found whole, and that this Essaim understands. Refuses anything
/// else before anything is touched.
final class WholeBackup implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final Manifest manifest;

    private WholeBackup(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static WholeBackup read(Path file) {
        if (!Files.isReadable(file)) {
            throw new BackupRefused("There is no file " + file + " that can be read.");
        }
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var manifest = manifest(zip);
                refuseAltered(zip, manifest);
                refuseNewer(manifest);
                return new WholeBackup(zip, manifest);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BackupRefused(file + " is not a whole backup, it was cut short or damaged: " + e.getMessage());
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupRefused(zip.getName() + " is not a backup of Essaim: it has no " + Manifest.ENTRY + ".");
        }
        try (var in = zip.getInputStream(entry)) {
            var tree = JSON.readTree(in);
            if (tree.path("format").asInt(0) > Manifest.FORMAT) {
                throw newer();
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException e) {
            throw new BackupRefused(zip.getName() + " was altered: its " + Manifest.ENTRY + " cannot be read.");
        }
    }

    private static void refuseAltered(ZipFile zip, Manifest manifest) throws IOException {
        var expected = new LinkedHashMap<String, String>();
        manifest.tables().forEach(table -> expected.put(table.entry(), table.sha256()));
        manifest.files().forEach(file -> expected.put(file.entry(), file.sha256()));
        for (Map.Entry<String, String> content : expected.entrySet()) {
            var entry = zip.getEntry(content.getKey());
            if (entry == null) {
                throw new BackupRefused(zip.getName() + " was altered: it lacks " + content.getKey() + ".");
            }
            var digest = Hashing.sha256();
            try (var in = zip.getInputStream(entry);
                    var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
            if (!Hashing.hex(digest).equals(content.getValue())) {
                throw new BackupRefused(zip.getName() + " was altered: " + content.getKey() + " is not what it was.");
            }
        }
        if (zip.size() != expected.size() + 1) {
            throw new BackupRefused(zip.getName() + " was altered: it holds more than it says.");
        }
    }

    private static void refuseNewer(Manifest manifest) throws IOException {
        for (var migration : manifest.migrations()) {
            var script = new ClassPathResource("db/migration/" + migration.script());
            if (!script.exists() || checksum(script.getInputStream()) != migration.checksum()) {
                throw newer();
            }
        }
    }

    private static BackupRefused newer() {
        return new BackupRefused("The backup was made by a newer or another Essaim; update this one, then restore.");
    }

    /// Flyway's checksum: CRC-32 of the lines without their ends.
    static int checksum(InputStream script) throws IOException {
        var crc = new CRC32();
        try (script) {
            new String(script.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> crc.update(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return (int) crc.getValue();
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String entry) throws IOException {
        return zip.getInputStream(zip.getEntry(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
