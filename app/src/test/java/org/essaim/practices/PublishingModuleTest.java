package org.essaim.practices;

import static org.essaim.practices.SheetExamples.french;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.essaim.directory.Directory;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class PublishingModuleTest {
    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient database;

    private SheetExamples examples;

    @BeforeEach
    void prepare() {
        examples = new SheetExamples(practices, directory);
    }

    @Test
    void theSameAgainIsNoNewVersion() {
        var origin = UUID.randomUUID();
        var content = examples.content(french("Pain", "Bread"), french("Du pain.", "Some bread."), null);
        var first = practices.publish(origin, content);

        assertEquals(first, practices.publish(origin, content));
        assertEquals(1, practices.find(new Slug("pain")).orElseThrow().version());
    }

    @Test
    void aChangeIsTheNextVersionAtTheSameAddress() {
        var origin = UUID.randomUUID();
        var before = examples.content(french("Pain", "Bread"), french("Du pain.", "Some bread."), null);
        practices.publish(origin, before);

        practices.publish(
                origin, examples.content(french("Pain bis", "Brown bread"), french("Du pain.", "Some bread."), null));

        var sheet = practices.find(new Slug("pain")).orElseThrow();
        assertEquals(2, sheet.version());
        assertEquals("Brown bread", sheet.content().title().in(Language.EN).orElseThrow());
        assertEquals(
                2,
                database.sql("SELECT count(*) FROM practices.sheet_version")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void everythingThatASheetSaysIsKept() {
        var content = new Sheet.Content(
                french("Pain", "Bread"),
                french("Du pain.", "Some bread."),
                java.util.List.of(new Sheet.Section("story", french("Il était.", "It was."))),
                directory.enter("Koop", "ES", "Bilbao", null),
                "ES",
                "Bilbao",
                new Slug("public-procurement"),
                null,
                "1.1.1",
                "1.1",
                "www.broken.exa mple",
                java.util.List.of(new Evidence(
                        "jobs-created",
                        new java.math.BigDecimal("12.50"),
                        "fte",
                        java.time.LocalDate.of(2017, 1, 1),
                        null,
                        "Payroll",
                        "Annual report")),
                new Sheet.Picture("abc", french("Un four", "An oven"), "Koop", "CC-BY-4.0"),
                true,
                Sheet.Particulars.NONE);
        var origin = UUID.randomUUID();
        practices.publish(origin, content);

        assertEquals(content, practices.find(new Slug("pain")).orElseThrow().content());
        practices.publish(origin, content);
        assertEquals(1, practices.find(new Slug("pain")).orElseThrow().version());
    }

    @Test
    void twoSheetsOfOneTitleHaveTwoAddressesEvenAtTheSameMoment() throws Exception {
        var title = french("Pain", "Bread");
        var work = Collections.<Callable<PracticeId>>nCopies(
                6, () -> examples.publish(title, french("Du pain.", "Some bread.")));
        try (var people = Executors.newFixedThreadPool(6)) {
            for (var done : people.invokeAll(work)) {
                done.get();
            }
        }

        var slugs = new ArrayList<String>();
        database.sql("SELECT slug FROM practices.sheet ORDER BY slug")
                .query(String.class)
                .list()
                .forEach(slugs::add);
        assertEquals(java.util.List.of("pain", "pain-2", "pain-3", "pain-4", "pain-5", "pain-6"), slugs);
    }

    @Test
    void oneOriginIsOneSheetEvenAtTheSameMoment() throws Exception {
        var origin = UUID.randomUUID();
        var content = examples.content(french("Pain", "Bread"), french("Du pain.", "Some bread."), null);
        try (var people = Executors.newFixedThreadPool(4)) {
            for (var done : people.invokeAll(
                    Collections.<Callable<PracticeId>>nCopies(4, () -> practices.publish(origin, content)))) {
                done.get();
            }
        }

        assertEquals(
                1,
                database.sql("SELECT count(*) FROM practices.sheet_version")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aThemeThatIsNotThereIsRefusedAndNothingIsKept() {
        var content = examples.content(french("Pain", "Bread"), french("Du pain.", "Some bread."), null);
        var wrong = new Sheet.Content(
                content.title(),
                content.summary(),
                content.sections(),
                content.organisation(),
                "ES",
                null,
                new Slug("no-such-theme"),
                null,
                null,
                null,
                null,
                content.evidence(),
                null,
                false,
                Sheet.Particulars.NONE);

        assertThrows(IllegalArgumentException.class, () -> practices.publish(UUID.randomUUID(), wrong));
        assertEquals(
                0,
                database.sql("SELECT count(*) FROM practices.sheet")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aCollectionKeepsItsOrderByTheNumbersOfItsCodes() {
        var slug = examples.many(1);
        for (var code : java.util.List.of("10.1", "2.10", "2.9")) {
            var content = examples.content(
                    LocalizedText.of(Language.EN, "Case " + code), LocalizedText.of(Language.EN, "Case."), slug);
            practices.publish(
                    UUID.randomUUID(),
                    new Sheet.Content(
                            content.title(),
                            content.summary(),
                            content.sections(),
                            content.organisation(),
                            "ES",
                            null,
                            content.theme(),
                            slug,
                            code,
                            null,
                            null,
                            content.evidence(),
                            null,
                            false,
                            Sheet.Particulars.NONE));
        }

        assertEquals(
                java.util.List.of("case-2-9", "case-2-10", "case-10-1", "sheet-1"),
                practices.inCollection(slug).stream()
                        .map(sheet -> sheet.slug().value())
                        .toList());
    }

    @Test
    void anAddressOfACollectionStaysTheFirstOnes() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        assertEquals(new Slug("bread"), practices.arrange(first, bread("Bread")));
        assertEquals(new Slug("bread-2"), practices.arrange(second, bread("Other bread")));
        assertEquals(new Slug("bread-2"), practices.arrange(second, bread("Brown bread")));

        assertEquals(
                java.util.List.of("Bread", "Brown bread"),
                practices.collections().stream()
                        .map(collection -> collection.title().in(Language.EN).orElseThrow())
                        .sorted()
                        .toList());
    }

    private static Collection bread(String title) {
        return new Collection(
                new Slug("bread"),
                LocalizedText.of(Language.EN, title),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                null);
    }
}
