package org.essaim;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words after `serve` and `demo`, read once: refuses an unknown option and a value that cannot be.
sealed interface ServeOptions {
    /// Everything that was asked for, as settings of the application.
    record Serve(Map<String, Object> properties) implements ServeOptions {
        /// The settings as the framework reads them, before those of any file.
        String[] asArguments() {
            return properties.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new);
        }
    }

    /// What was wrong, in one line.
    record WrongUse(String line) implements ServeOptions {}

    Map<String, String> SETTINGS = Map.of(
            "--port", "server.port",
            "--address", "server.address",
            "--public-address", "essaim.address",
            "--data", "essaim.data",
            "--database", "essaim.database",
            "--config", "spring.config.additional-location");

    static ServeOptions parse(List<String> arguments) {
        var words = new ArrayDeque<>(arguments);
        var properties = new HashMap<String, Object>();
        while (!words.isEmpty()) {
            var word = words.removeFirst();
            if ("--demo".equals(word)) {
                properties.put("essaim.demo", true);
                continue;
            }
            var setting = SETTINGS.get(word);
            if (setting == null) {
                return new WrongUse("unknown option " + word + "; known: --demo, "
                        + String.join(", ", SETTINGS.keySet().stream().sorted().toList()));
            }
            if (words.isEmpty()) {
                return new WrongUse(word + " needs a value");
            }
            var value = words.removeFirst();
            if ("--port".equals(word) && !isPort(value)) {
                return new WrongUse("--port takes a number from 0 to 65535, not " + value);
            }
            if ("--public-address".equals(word) && !BeforeStart.isPublicAddress(value)) {
                return new WrongUse("--public-address takes the address at which people open the platform, such as"
                        + " https://essaim.network.example, not " + value);
            }
            properties.put(setting, "--config".equals(word) ? "file:" + value : value);
        }
        return new Serve(properties);
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
    }
}
