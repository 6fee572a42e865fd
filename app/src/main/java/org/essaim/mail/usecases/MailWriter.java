package org.essaim.mail.usecases;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.essaim.mail.Letter;
import org.essaim.site.Assets;
import org.essaim.site.Frame;
import org.essaim.site.Reader;
import org.essaim.site.Words;
import org.springframework.stereotype.Component;

/// Writes a letter as a mail: the same words as plain text and as HTML, in the letter's language. The Message-ID comes
/// from the letter, so that a letter sent twice after a failure counts once.
@Component
class MailWriter {
    private final TemplateEngine templates;
    private final Words words;
    private final Assets assets;

    MailWriter(TemplateEngine templates, Words words, Assets assets) {
        this.templates = templates;
        this.words = words;
        this.assets = assets;
    }

    MimeMessage message(Session session, WaitingLetter waiting, String from) throws MessagingException {
        var letter = waiting.letter();
        var message = new NamedMessage(session);
        message.setFrom(sender(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(waiting.writtenAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().code());
        if (letter.stop().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop().get() + ">");
        }
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(text(letter), "plain"));
        parts.addBodyPart(part(html(letter), "html"));
        message.setContent(parts);
        message.saveChanges();
        message.setHeader("Message-ID", "<" + waiting.id() + "@" + domain(from) + ">");
        return message;
    }

    String text(Letter letter) {
        var text = new StringBuilder();
        letter.paragraphs().forEach(paragraph -> text.append(paragraph).append("\r\n\r\n"));
        letter.action()
                .ifPresent(action -> text.append(action.text())
                        .append(":\r\n")
                        .append(action.address())
                        .append("\r\n\r\n"));
        return text.append("-- \r\n")
                .append(words.text(
                        letter.language(), letter.stop().isEmpty() ? "mail.why" : "mail.why-asked", Map.of()))
                .append("\r\n")
                .append(letter.stop()
                        .map(address -> words.text(letter.language(), "mail.stop", Map.of()) + ": " + address + "\r\n")
                        .orElse(""))
                .toString();
    }

    String html(Letter letter) {
        var frame = new Frame(
                letter.language(), words, assets, "/", "", Reader.VISITOR, Frame.FormToken.NONE, List.of(), List.of());
        var output = new StringOutput();
        templates.render("mail/letter.jte", Map.of("frame", frame, "page", letter), output);
        return output.toString();
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", type);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static InternetAddress sender(String from) throws MessagingException {
        var address = InternetAddress.parse(from)[0];
        if (address.getPersonal() == null) {
            try {
                address.setPersonal("Essaim", "UTF-8");
            } catch (java.io.UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
        return address;
    }

    private static String domain(String from) throws MessagingException {
        var address = InternetAddress.parse(from)[0].getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /// Keeps the Message-ID it is given.
    private static final class NamedMessage extends MimeMessage {
        NamedMessage(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() {}
    }
}
