package org.essaim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// The file of `--config`, looked at before anything is started, so that what is wrong with it is said in one line.
final class SettingsFile {
    private SettingsFile() {}

    /// What is wrong with it; empty when it can be read, or none was named.
    static Optional<String> fault(ServeOptions.Serve options) {
        var named = options.properties().get(ServeOptions.SETTINGS.get("--config"));
        return named == null ? Optional.empty() : fault(Path.of(named.toString().replaceFirst("^file:", "")));
    }

    private static Optional<String> fault(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.of("The file of --config is not there: " + file);
        }
        try {
            var properties = file.toString().toLowerCase(Locale.ROOT).endsWith(".properties");
            var loader = properties ? new PropertiesPropertySourceLoader() : new YamlPropertySourceLoader();
            loader.load("settings", new FileSystemResource(file));
            return Optional.empty();
        } catch (MarkedYAMLException e) {
            var place = e.getProblemMark();
            return Optional.of("The file of --config cannot be read"
                    + (place == null ? "" : ", line " + (place.getLine() + 1)) + ": " + e.getProblem());
        } catch (IOException | RuntimeException e) {
            return Optional.of("The file of --config cannot be read: " + e.getMessage());
        }
    }
}
