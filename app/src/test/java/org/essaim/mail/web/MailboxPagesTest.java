package org.essaim.mail.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@EssaimTest
@TestPropertySource(properties = {"essaim.demo=true", "essaim.demo-data=false"})
class MailboxPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Statements statements;

    @Test
    void lettersOfADemonstrationAreReadOnAPage() {
        write("a@network.example", "First");
        write("b@network.example", "Second");
        var visitor = visitors.arrive();

        visitor.open("/en/mailbox");
        assertEquals(
                List.of("Second", "First"),
                visitor.page().select("main a[href*=/mailbox/]").eachText());

        visitor.submit("main form", Map.of("to", " A@network.example"));
        assertEquals(
                List.of("First"),
                visitor.page().select("main a[href*=/mailbox/]").eachText());

        visitor.open(visitor.page().select("main a[href*=/mailbox/]").attr("href"));
        assertEquals(200, visitor.status());
        assertEquals(true, visitor.page().text().contains("What it says."));
    }

    @Test
    void nobodyElsewhereReadsThem() {
        write("a@network.example", "First");
        var visitor = visitors.arrive();
        for (var header : List.of(
                "X-Forwarded-For=203.0.113.7",
                "X-Forwarded-For=127.0.0.1, 203.0.113.7",
                "X-Forwarded-For=203.0.113.7, 127.0.0.1",
                "X-Forwarded-Host=demo.network.example",
                "Forwarded=for=203.0.113.7",
                "X-Real-IP=203.0.113.7",
                "Via=1.1 proxy")) {
            var name = header.substring(0, header.indexOf('='));
            var answer = visitor.raw(HttpRequest.newBuilder(visitor.address("/en/mailbox"))
                    .header(name, header.substring(name.length() + 1)));
            assertEquals(404, answer.statusCode(), header);
        }
    }

    @Test
    void manyLettersCostNoMoreQuestionsThanOne() {
        write("a@network.example", "First");
        var visitor = visitors.arrive();
        var one = statements.during(() -> visitor.open("/en/mailbox"));
        for (var number = 0; number < 40; number++) {
            write("p" + number + "@network.example", "Another");
        }

        assertEquals(one, statements.during(() -> visitor.open("/en/mailbox")));
        assertEquals(30, visitor.page().select("main a[href*=/mailbox/]").size());
    }

    private void write(String to, String subject) {
        outbox.send(new Letter(to, Language.EN, subject, List.of("What it says."), Optional.empty()));
    }
}
