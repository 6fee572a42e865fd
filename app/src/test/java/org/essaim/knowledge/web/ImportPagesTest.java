package org.essaim.knowledge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitor.Upload;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class ImportPagesTest {
    private static final String FORM = "form[enctype]";

    @Autowired
    private Visitors visitors;

    private Visitor coordinator;

    @BeforeEach
    void prepare() {
        coordinator = visitors.signedIn("coordinator@network.example", new Grant(Role.COORDINATOR, UUID.randomUUID()));
        coordinator.open("/en/desk/concepts/import");
    }

    private String exported(String form) {
        return new String(
                coordinator
                        .raw(HttpRequest.newBuilder(
                                coordinator.address("/api/v1/concepts." + form + "?scheme=glossary")))
                        .body(),
                StandardCharsets.UTF_8);
    }

    private void upload(String name, String text) {
        coordinator.submitWithFiles(
                FORM,
                Map.of(),
                Map.of("file", new Upload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatWasExportedChangesNothing() {
        for (var form : new String[] {"csv", "ttl", "jsonld"}) {
            coordinator.open("/en/desk/concepts/import");
            upload("glossary." + form, exported(form));
            assertEquals(
                    "New 0 Changed 0 As it was 93",
                    coordinator.page().select(".facts").text(),
                    form + coordinator.page().select("table").text());
            assertEquals(
                    0, coordinator.page().select("form[method=post] button").size());
        }
    }

    @Test
    void aCorrectedTableIsSeenFirstAndTakenOverByOneClick() {
        upload(
                "glossary.csv",
                exported("csv").replace("Bancs del temps", "Banc d’hores").replace("bancs del temps", "banc d’hores"));
        assertEquals(
                "New 0 Changed 1 As it was 92",
                coordinator.page().select(".facts").text());
        coordinator.open(coordinator.path());

        coordinator.submit("form[action*=/import/]", Map.of());

        assertEquals(
                "One word was taken over.", coordinator.page().select(".notice").text());
        var reader = visitors.arrive();
        reader.open("/en/concepts?q=banc%20d’hores");
        assertEquals(
                "Time bank", reader.page().select(".cards > li:first-child h3").text());
        assertTrue(reader.open("/en/concepts/glossary/time-bank")
                .select("ol[reversed]")
                .text()
                .contains("read in from a file. glossary.csv"));
    }

    @Test
    void everyProblemIsNamedByItsRowAndNothingChanges() {
        upload(
                "glossary.csv",
                exported("csv")
                        .replace(
                                "solidarity-economy,social-and-solidarity-economy",
                                "solidarity-economy,no-such-concept"));

        assertEquals(
                "glossary.csv has one problem. Nothing was changed. Correct the file and read it again.",
                coordinator.page().select(".lead").text());
        assertEquals(
                "4 glossary/solidarity-economy There is no concept glossary/no-such-concept.",
                coordinator.page().select("tbody tr").text());
        assertEquals(0, coordinator.page().select("form[action*=/import/]").size());
    }

    @Test
    void filesThatAreNoneAreRefused() {
        coordinator.submitWithFiles(FORM, Map.of(), Map.of());
        assertEquals(422, coordinator.status());
        coordinator.open("/en/desk/concepts/import");
        upload("a.csv", "");
        assertEquals(422, coordinator.status());
        coordinator.open("/en/desk/concepts/import");
        coordinator.submitWithFiles(FORM, Map.of(), Map.of("file", new Upload("a.csv", "text/csv", new byte[] {
            (byte) 0xff, (byte) 0xfe
        })));
        assertTrue(coordinator.page().select("tbody").text().contains("UTF-8"));
    }
}
