package org.essaim.publication.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Slug;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Books of which something broke: what was released before stays, and the rest is said.
@EssaimTest
class BrokenBooksPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private List<DemoChapter> chapters;

    private BookExamples books;

    @BeforeEach
    void examples() {
        books = new BookExamples(beans);
    }

    @Test
    void theListStandsWhenTheFilesOfAReleaseAreGone() throws IOException {
        books.collection();
        books.sheet("Le fournil", "The bakery");
        books.make();
        Files.move(books.shelf().resolve("bread"), books.shelf().resolve("lost-" + UUID.randomUUID()));
        var reader = visitors.arrive();

        reader.open("/en/publications");
        assertEquals(200, reader.status());
        assertEquals(0, reader.page().select("ul.books li").size());
        reader.open("/en/publications/bread");
        assertEquals(true, Set.of(200, 404).contains(reader.status()));
    }

    @Test
    void whatBreaksOnOurSideIsSaidAndTheBookCanBeMadeAgain() throws IOException {
        books.collection();
        var origin = books.sheet("Le fournil", "The bakery");
        books.make();
        var making = books.shelf().resolve(".making");
        Files.delete(making);
        Files.createFile(making);
        books.sheet(origin, "Le fournil ouvert", "The open bakery");

        var coordinator = books.make();
        assertEquals(
                List.of("failed", "failed"),
                coordinator.page().select("main .tag").eachText());
        assertEquals(
                1, coordinator.page().select("button:contains(Make it anew)").size());

        Files.delete(making);
        assertEquals(
                List.of("ready", "ready"),
                books.make().page().select("main .tag").eachText());
        assertEquals(List.of(2, 2), books.releases());
    }

    @Test
    void anEditionThatWasReleasedBeforeSomethingBrokeIsReady() throws IOException {
        books.collection();
        var origin = books.sheet("Le fournil", "The bakery");
        books.make();
        var french = books.shelf().resolve("bread/fr");
        Files.move(french, books.shelf().resolve("bread/aside"));
        Files.createFile(french);
        books.sheet(origin, "Le fournil ouvert", "The open bakery");

        try {
            var coordinator = books.make();
            assertEquals(
                    List.of("ready", "failed"),
                    coordinator.page().select("main .tag").eachText());
            assertEquals(List.of(2, 1), books.releases());
        } finally {
            Files.delete(french);
        }
    }

    @Test
    void aDemonstrationWhoseBookFailsDoesNotCountAsFilled() throws IOException {
        books.collection();
        books.sheet("Le fournil", "The bakery");
        books.make();
        var bilbao = new Slug("bilbao-2018");
        books.collection(bilbao);
        books.sheet(UUID.randomUUID(), bilbao, "Le fournil", "The bakery");
        var chapter =
                chapters.stream().filter(one -> one.order() == 70).findFirst().orElseThrow();
        var making = books.shelf().resolve(".making");
        Files.delete(making);
        Files.createFile(making);

        try {
            assertThrows(IllegalStateException.class, chapter::fill);
        } finally {
            Files.delete(making);
        }
    }
}
