package org.essaim.mail.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.essaim.mail.Outbox;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EssaimTest
class SendLettersModuleTest {
    private static final String LINK = "https://essaim.example/fr/sign-in/link?token=abc";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private Outbox outbox;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterStore store;

    @Autowired
    private MailWriter writer;

    @Autowired
    private TidyLetters tidy;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterArrivesAsTextAndAsHtmlInItsLanguage() throws Exception {
        outbox.send(letter("coordinator@network.example", "Votre code — 123 456"));

        assertEquals(SendLetters.Round.DONE, sender(server.getSmtp().getPort()).due());

        var mail = server.getReceivedMessages()[0];
        assertEquals("Votre code — 123 456", mail.getSubject());
        assertEquals("Essaim <essaim@network.example>", mail.getFrom()[0].toString());
        assertEquals("fr", mail.getHeader("Content-Language", null));
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        var parts = (MimeMultipart) mail.getContent();
        assertEquals(2, parts.getCount());
        assertEquals("text/plain; charset=UTF-8", parts.getBodyPart(0).getContentType());
        assertEquals(
                "Première ligne.\r\n\r\nDeuxième <b>ligne</b>.\r\n\r\nSe connecter:\r\n" + LINK,
                text(parts.getBodyPart(0)).split("\r\n\r\n-- ", 2)[0]);
        var html = Jsoup.parse(text(parts.getBodyPart(1)));
        assertEquals("fr", html.select("html").attr("lang"));
        assertEquals("ltr", html.select("html").attr("dir"));
        assertEquals(List.of(LINK), html.select("a").eachAttr("href"));
        assertEquals(
                List.of("Première ligne.", "Deuxième <b>ligne</b>."),
                html.select("main > p").eachText().subList(0, 2));
        assertEquals(0, html.select("img, script, link").size());
        assertTrue(mail.getSize() < 30_000);
        assertEquals(
                Map.of(Letters.State.HELD, 0, Letters.State.WAITING, 0, Letters.State.SENT, 1, Letters.State.FAILED, 0),
                letters.counts());
    }

    @Test
    void everyOneOfManyIsSentOnce() {
        for (var number = 0; number < 30; number++) {
            outbox.send(letter("p" + number + "@network.example", "Hello"));
        }
        var rounds = new ArrayList<Thread>();
        for (var walker = 0; walker < 3; walker++) {
            rounds.add(Thread.ofVirtual()
                    .start(() -> sender(server.getSmtp().getPort()).due()));
        }
        rounds.forEach(SendLettersModuleTest::join);

        assertEquals(30, server.getReceivedMessages().length);
    }

    @Test
    void aHeaderCannotBeSmuggledIn() throws Exception {
        for (var bad : new String[] {"Hello\r\nBcc: all@network.example", "Hello\nX: y", "Hello\u0000"}) {
            assertEquals(
                    List.of(),
                    letter("a@network.example", bad)
                            .subject()
                            .codePoints()
                            .filter(Character::isISOControl)
                            .boxed()
                            .toList());
            assertThrows(IllegalArgumentException.class, () -> letter(bad, "Hello"));
        }
        outbox.send(letter("a@network.example, b@network.example", "Hello"));
        outbox.send(letter("c@network.example", "Bcc: d@network.example"));

        sender(server.getSmtp().getPort()).due();

        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(1, server.getReceivedMessages()[0].getAllRecipients().length);
        assertEquals("Bcc: d@network.example", server.getReceivedMessages()[0].getSubject());
        assertEquals(1, letters.counts().get(Letters.State.FAILED));
    }

    @Test
    void whileTheServerIsAwayLettersAreKeptAndTriedAgain() throws Exception {
        var port = server.getSmtp().getPort();
        server.stop();
        outbox.send(letter("coordinator@network.example", "Hello"));
        var sender = sender(port);

        assertEquals(SendLetters.Round.SERVER_AWAY, sender.due());
        assertEquals(SendLetters.Round.DONE, sender.due());
        var waiting = letters.list(Letters.State.WAITING, Optional.empty(), 10).getFirst();
        assertEquals(1, waiting.tries());
        assertEquals("Connection refused", waiting.failure());

        clock.advance(Duration.ofSeconds(61));
        assertEquals(SendLetters.Round.SERVER_AWAY, sender.due());
        clock.advance(Duration.ofSeconds(121));
        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            assertEquals(SendLetters.Round.DONE, sender.due());
            var mail = back.getReceivedMessages()[0];
            assertEquals("<" + waiting.id() + "@network.example>", mail.getMessageID());
        } finally {
            back.stop();
        }
        assertEquals(1, letters.counts().get(Letters.State.SENT));
    }

    @Test
    void aLetterGivenUpStaysAndCanBeTriedAgain() {
        var port = server.getSmtp().getPort();
        server.stop();
        outbox.send(letter("coordinator@network.example", "Hello"));
        var sender = sender(port);
        for (var attempt = 0; attempt < 20; attempt++) {
            sender.due();
            clock.advance(Duration.ofHours(7));
        }
        var failed = letters.list(Letters.State.FAILED, Optional.empty(), 10);
        assertEquals(20, failed.getFirst().tries());

        assertTrue(letters.tryAgain(failed.getFirst().id()));

        assertEquals(1, letters.counts().get(Letters.State.WAITING));
    }

    @Test
    void aSentLetterNoLongerSaysWhatItSaid() {
        outbox.send(letter("coordinator@network.example", "Hello").stopAt("https://network.example/letters/stop"));
        sender(server.getSmtp().getPort()).due();

        assertEquals(
                0,
                database.sql("SELECT count(*) FROM mail.letter WHERE stop_address IS NOT NULL")
                        .query(Integer.class)
                        .single());
        assertEquals(
                "[]",
                letters.keptAbout("coordinator@network.example").getFirst().get("text"));
    }

    @Test
    void aLetterWhoseLinkIsTooOldIsNotSentAndHoldsItNoLonger() {
        outbox.send(letter("coordinator@network.example", "Hello")
                .until(clock.instant().plusSeconds(600)));
        clock.advance(Duration.ofMinutes(10));

        sender(server.getSmtp().getPort()).due();

        assertEquals(0, server.getReceivedMessages().length);
        var failed = letters.list(Letters.State.FAILED, Optional.empty(), 10).getFirst();
        assertEquals("its link was too old by then", failed.failure());
        assertTrue(failed.spent());
        assertEquals(
                "[]",
                letters.keptAbout("coordinator@network.example").getFirst().get("text"));
        assertEquals(false, letters.tryAgain(failed.id()));
    }

    @Test
    void ninetyDaysAfterItWasSentALetterIsForgotten() {
        outbox.send(letter("coordinator@network.example", "Hello"));
        sender(server.getSmtp().getPort()).due();
        clock.advance(Duration.ofDays(89));
        tidy.tidy(clock.instant());
        assertEquals(1, letters.counts().get(Letters.State.SENT));

        clock.advance(Duration.ofDays(2));
        tidy.tidy(clock.instant());
        assertEquals(0, letters.counts().get(Letters.State.SENT));
    }

    @Test
    void theDoctorGreetsTheMailServer() {
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "essaim.mail.host", "127.0.0.1",
                                "essaim.mail.port", server.getSmtp().getPort(),
                                "essaim.mail.security", "none")));
        assertEquals(Optional.empty(), MailServer.trouble(settings));

        server.stop();
        assertEquals(Optional.of("Connection refused"), MailServer.trouble(settings));
    }

    private SendLetters sender(int port) {
        var settings =
                new SmtpSettings("127.0.0.1", port, "", "", "essaim@network.example", SmtpSettings.Security.NONE);
        return new SendLetters(store, new Postman(settings, writer), transaction, clock);
    }

    private static Letter letter(String to, String subject) {
        return new Letter(
                to,
                Language.FR,
                subject,
                List.of("Première ligne.", "Deuxième <b>ligne</b>."),
                Optional.of(new Letter.Action("Se connecter", LINK)));
    }

    private static String text(BodyPart part) throws Exception {
        return (String) part.getContent();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
