package org.essaim.mail.usecases;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import org.essaim.mail.domain.Delivery;
import org.springframework.stereotype.Component;

/// Carries letters to the mail server. One walk is one connection.
@Component
class Postman {
    private final SmtpSettings settings;
    private final MailWriter writer;

    Postman(SmtpSettings settings, MailWriter writer) {
        this.settings = settings.checked();
        this.writer = writer;
    }

    boolean hasServer() {
        return settings.configured();
    }

    Walk walk() {
        return new Walk(MailServer.session(settings));
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
                    MailServer.connect(transport, settings);
                }
            } catch (MessagingException e) {
                return new Delivery.Later(MailServer.reason(e), true);
            }
            try {
                var message = writer.message(session, letter, settings.sender());
                transport.sendMessage(message, message.getAllRecipients());
                return new Delivery.Taken();
            } catch (AddressException e) {
                return new Delivery.Refused(MailServer.reason(e));
            } catch (MessagingException e) {
                return isForGood(e)
                        ? new Delivery.Refused(MailServer.reason(e))
                        : new Delivery.Later(MailServer.reason(e), false);
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
}
