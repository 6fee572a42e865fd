package org.essaim.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.essaim.kernel.CannotStart;

/// The address of a PostgreSQL outside, `postgresql://user:password@host:port/database`. Refuses any other form, a
/// server that does not answer, and one older than version 15.
final class OutsideAddress {
    private static final int OLDEST_MAJOR = 15;

    private OutsideAddress() {}

    static DatabaseConfiguration.Address checked(String url) {
        var address = parsed(url);
        try (var connection =
                DriverManager.getConnection(address.getJdbcUrl(), address.getUsername(), address.getPassword())) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new CannotStart("The database outside is PostgreSQL " + major + "; Essaim needs " + OLDEST_MAJOR
                        + " or newer.");
            }
            return address;
        } catch (SQLException e) {
            throw new CannotStart("The database outside does not let us in: " + e.getMessage());
        }
    }

    static DatabaseConfiguration.Address parsed(String url) {
        try {
            var uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            var user = uri.getRawUserInfo();
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || user == null || !user.contains(":")) {
                throw unreadable();
            }
            var colon = user.indexOf(':');
            var place = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
            var options = uri.getRawQuery() == null ? "" : uri.getRawQuery() + "&";
            return new DatabaseConfiguration.Address(
                    "jdbc:postgresql://" + place + uri.getRawPath() + "?" + options + DatabaseConfiguration.QUIET,
                    decoded(user.substring(0, colon)),
                    decoded(user.substring(colon + 1)));
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static CannotStart unreadable() {
        return new CannotStart("--database takes an address like postgresql://user:password@host:5432/essaim.");
    }
}
