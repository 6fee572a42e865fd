package org.essaim;

import java.net.BindException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.kernel.CannotStart;
import org.springframework.boot.web.server.PortInUseException;

/// Why a start failed, in one line, where a person can mend it; empty for a fault of our own.
final class StartFailure {
    private StartFailure() {}

    static Optional<String> line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var line = known(cause);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case CannotStart reason -> reason.getMessage();
                    case PortInUseException taken ->
                        "The port " + taken.getPort() + " is in use; choose another with --port.";
                    case BindException address ->
                        "The address of --address cannot be listened at: " + address.getMessage() + ".";
                    case org.springframework.boot.context.properties.bind.BindException setting ->
                        "The setting " + setting.getName() + " is not understood"
                                + Optional.ofNullable(setting.getProperty())
                                        .map(property -> ": " + property.getValue())
                                        .orElse("")
                                + values(setting) + ".";
                    default -> null;
                });
    }

    private static String values(org.springframework.boot.context.properties.bind.BindException setting) {
        var type = setting.getTarget().getType().resolve();
        return type == null || !type.isEnum()
                ? ""
                : "; it is one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "));
    }
}
