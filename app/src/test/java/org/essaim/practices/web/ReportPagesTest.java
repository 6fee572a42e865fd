package org.essaim.practices.web;

import static org.essaim.practices.SheetExamples.french;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.directory.Directory;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What any reader may say about a sheet, and what comes of it.
@EssaimTest
class ReportPagesTest {
    private static final String READER = "reader@home.example";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    private Visitor coordinator;
    private Visitor reader;

    @BeforeEach
    void publish() {
        var network = directory.enter("Network", "FR", null, null);
        var bakeries = practices.arrange(
                UUID.randomUUID(),
                new Collection(
                        new Slug("bakeries"),
                        french("Fournils", "Bakeries"),
                        french("Trois.", "Three."),
                        LocalizedText.EMPTY,
                        network));
        practices.publish(
                UUID.randomUUID(),
                new SheetExamples(practices, directory)
                        .content(french("Pain", "Bread"), french("Du pain frais.", "Fresh bread."), bakeries));
        coordinator = visitors.signedIn("coordinator@network.example", new Grant(Role.COORDINATOR, network.value()));
        reader = visitors.arrive();
        reader.open("/fr/practices/pain");
        reader.open(reader.page().select("a[href$=/report]").attr("href"));
    }

    private void report(String text, String email) {
        reader.open("/fr/practices/pain/report");
        reader.submit("#report", Map.of("about", "wrong", "text", text, "email", email));
    }

    @Test
    void aReportReachesTheDeskAndItsAnswerTheReader() {
        report("Il y a 12 fournils, <b>pas</b> trois.", READER);
        assertEquals(1, reader.page().select(".notice").size());

        coordinator.open("/en/desk");
        coordinator.open(
                coordinator.page().select("main a[href$=/desk/reports]").attr("href"));
        assertEquals(
                "Il y a 12 fournils, <b>pas</b> trois.",
                coordinator.page().select("blockquote").text());
        var form = coordinator.page().select("form[action*=/desk/reports/]").attr("action");
        var id = form.substring(form.lastIndexOf('/') + 1);
        coordinator.submit("form[action$=" + id + "]", Map.of());
        assertEquals(422, coordinator.status());
        coordinator.submit(
                "form[action$=" + id + "]", Map.of("outcome." + id, "changed", "answer." + id, "Corrigé, merci."));
        assertEquals(1, coordinator.page().select(".notice").size());
        assertEquals(
                0, coordinator.page().select("form[action*=/desk/reports/]").size());

        var letter = reader.lastLetter(READER);
        assertEquals("Votre signalement sur « Pain »", letter.subject().replace('\u202f', ' '));
        assertTrue(letter.text().contains("Corrigé, merci."));
        coordinator.open("/en/desk");
        assertEquals(0, coordinator.page().select("main a[href$=/desk/reports]").size());
    }

    @Test
    void whatIsEmptyOrTooLongOrCannotBeAnsweredIsRefusedAndKept() {
        reader.submit("#report", Map.of("text", " ", "email", "nobody"));
        assertEquals(422, reader.status());
        assertEquals(
                List.of("#about", "#text", "#email"),
                reader.page().select(".error-summary a").eachAttr("href"));

        report("a".repeat(4_001), "");
        assertEquals(422, reader.status());
        assertEquals(4_001, reader.page().select("textarea").val().length());
        coordinator.open("/en/desk/reports");
        assertEquals(0, coordinator.page().select("blockquote").size());
    }

    @Test
    void fiveAnHourComeFromOneConnection() {
        for (var number = 1; number <= 6; number++) {
            report("Number " + number, "");
        }

        assertEquals(422, reader.status());
        coordinator.open("/en/desk/reports");
        assertEquals(5, coordinator.page().select("blockquote").size());
    }

    @Test
    void onlyThoseWhoLookAfterTheSheetSeeIt() {
        report("Wrong", "");
        var other = visitors.signedIn(
                "other@network.example",
                new Grant(
                        Role.COORDINATOR,
                        directory.enter("Other network", "FR", null, null).value()));
        other.open("/en/desk/reports");

        assertEquals(0, other.page().select("blockquote").size());
        assertEquals(0, practices.reportsFor(signedOther()));
    }

    private static Viewer signedOther() {
        return new Viewer.SignedIn(
                new org.essaim.accounts.AccountId(UUID.randomUUID()),
                "Other",
                "other@network.example",
                java.util.Set.of());
    }
}
