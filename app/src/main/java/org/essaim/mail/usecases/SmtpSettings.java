package org.essaim.mail.usecases;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters leave: `essaim.mail.host`, `port`, `username`, `password`, `from`, and `security`: `starttls`
/// (required),
/// `tls` or `none`. Without a host nothing is sent, and letters wait.
@ConfigurationProperties("essaim.mail")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") String security) {

    boolean configured() {
        return !host.isBlank();
    }

    /// The sender: as told, else the user name if it is an address, else one at the server's own name.
    String sender() {
        if (!from.isBlank()) {
            return from;
        }
        return username.contains("@") ? username : "essaim@" + host.toLowerCase(Locale.ROOT);
    }
}
