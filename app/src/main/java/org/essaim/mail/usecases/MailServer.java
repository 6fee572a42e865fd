package org.essaim.mail.usecases;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.essaim.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// The way to the mail server: the connection, and whether it stands.
public final class MailServer {
    private static final String TIMEOUT = Long.toString(Duration.ofSeconds(15).toMillis());

    private MailServer() {}

    /// Greets the server that these settings name, and signs in there; sends nothing. What is wrong, or nothing.
    public static Optional<String> trouble(Environment settings) {
        var read = Binder.get(settings).bindOrCreate("essaim.mail", SmtpSettings.class);
        try (var transport = session(read.checked()).getTransport("smtp")) {
            connect(transport, read);
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(reason(e));
        } catch (CannotStart e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    static void connect(Transport transport, SmtpSettings settings) throws MessagingException {
        transport.connect(
                settings.host(),
                settings.port(),
                ifNamed(settings, settings.username()),
                ifNamed(settings, settings.password()));
    }

    private static @Nullable String ifNamed(SmtpSettings settings, String value) {
        return settings.username().isBlank() ? null : value;
    }

    static String reason(Exception failure) {
        var cause = failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure;
        var text = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    static Session session(SmtpSettings settings) {
        var security = settings.security();
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.username().isBlank()));
        var startTls = Boolean.toString(security == SmtpSettings.Security.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", startTls);
        properties.setProperty("mail.smtp.starttls.required", startTls);
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == SmtpSettings.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.allow8bitmime", "true");
        return Session.getInstance(properties);
    }
}
