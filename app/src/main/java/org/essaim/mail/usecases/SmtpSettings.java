package org.essaim.mail.usecases;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.essaim.kernel.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters leave: `essaim.mail.host`, `port`, `username`, `password`, `from`, and `security`. Without a host
/// nothing is sent, and letters wait.
@ConfigurationProperties("essaim.mail")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Security security) {

    /// What keeps the way to the server secret; `STARTTLS` is required, not hoped for.
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

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

    /// Refuses a sender that no mail can have: every letter would fail.
    SmtpSettings checked() {
        if (configured() && !isAddress(sender())) {
            throw new CannotStart("The setting essaim.mail.from is not an e-mail address: " + sender()
                    + "; write one like essaim@network.example.");
        }
        return this;
    }

    private static boolean isAddress(String sender) {
        try {
            var read = InternetAddress.parse(sender, true);
            if (read.length != 1) {
                return false;
            }
            read[0].validate();
            return read[0].getAddress().contains("@");
        } catch (AddressException e) {
            return false;
        }
    }
}
