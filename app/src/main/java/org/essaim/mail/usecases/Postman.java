package org.essaim.mail.usecases;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.Properties;
import org.essaim.mail.domain.Delivery;
import org.springframework.stereotype.Component;

/// Carries letters to the mail server. One walk is one connection.
@Component
class Postman {
    private static final String TIMEOUT = Long.toString(Duration.ofSeconds(15).toMillis());

    private final SmtpSettings settings;
    private final MailWriter writer;

    Postman(SmtpSettings settings, MailWriter writer) {
        this.settings = settings;
        this.writer = writer;
    }

    boolean hasServer() {
        return settings.configured();
    }

    Walk walk() {
        return new Walk(Session.getInstance(properties()));
    }

    /// Connects when the first letter is handed over.
    final class Walk implements AutoCloseable {
        private final Session session;
        private final Transport transport;

        private Walk(Session session) {
            this.session = session;
            try {
                this.transport = session.getTransport("smtp");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        Delivery carry(WaitingLetter letter) {
            try {
                if (!transport.isConnected()) {
                    transport.connect(
                            settings.host(),
                            settings.port(),
                            settings.username().isBlank() ? null : settings.username(),
                            settings.username().isBlank() ? null : settings.password());
                }
            } catch (MessagingException e) {
                return new Delivery.Later(reason(e), true);
            }
            try {
                var message = writer.message(session, letter, settings.sender());
                transport.sendMessage(message, message.getAllRecipients());
                return new Delivery.Taken();
            } catch (AddressException e) {
                return new Delivery.Refused(reason(e));
            } catch (MessagingException e) {
                return isForGood(e) ? new Delivery.Refused(reason(e)) : new Delivery.Later(reason(e), false);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // The server hung up first; what it took, it took.
                return;
            }
        }
    }

    private static boolean isForGood(MessagingException failure) {
        return failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private static String reason(Exception failure) {
        var cause = failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure;
        var text = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.username().isBlank()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString("starttls".equals(settings.security())));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString("starttls".equals(settings.security())));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString("tls".equals(settings.security())));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.allow8bitmime", "true");
        return properties;
    }
}
