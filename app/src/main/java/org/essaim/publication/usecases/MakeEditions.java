package org.essaim.publication.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.media.Media;
import org.essaim.practices.Collection;
import org.essaim.publication.Edition;
import org.essaim.publication.Release;
import org.essaim.publication.domain.Book;
import org.essaim.worker.ChildProcess;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes the editions of one publication, all in one child process, and keeps what came of each. An edition whose
/// content is that of its newest release is not made again.
@Component
class MakeEditions {
    private static final Logger LOG = LoggerFactory.getLogger(MakeEditions.class);
    private static final int HEAP_MEGABYTES = 512;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int PICTURE_WIDTH = 1280;

    private final PublicationStore store;
    private final PublicationFiles files;
    private final GatherBook gathering;
    private final BookWriter writing;
    private final Media media;
    private final ChildProcess child;
    private final JsonMapper json;
    private final Clock clock;

    MakeEditions(
            PublicationStore store,
            PublicationFiles files,
            GatherBook gathering,
            BookWriter writing,
            @Lazy Media media,
            ChildProcess child,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.gathering = gathering;
        this.writing = writing;
        this.media = media;
        this.child = child;
        this.json = json;
        this.clock = clock;
    }

    /// What is ready at the end is released if that was asked for, whatever became of the others.
    void make(Collection collection, List<Language> languages, boolean release, Making making) {
        try {
            var folder = files.begin();
            try {
                make(collection, languages, folder, making);
            } finally {
                files.remove(folder);
            }
        } catch (RuntimeException e) {
            LOG.error("The publication {} could not be made", collection.slug(), e);
            store.failUnfinished(collection.slug(), Refusal.of("", "publication.failure.ours"));
        }
        if (release) {
            store.publish(collection.slug(), "");
        }
    }

    private void make(Collection collection, List<Language> languages, Path folder, Making making) {
        var books = changed(collection, languages, folder);
        if (!books.isEmpty()) {
            press(collection.slug(), books, folder, making);
        }
    }

    private List<Book> changed(Collection collection, List<Language> languages, Path folder) {
        var contents = store.contents(collection.slug());
        var editions = store.find(collection.slug()).orElseThrow().editions();
        var books = new ArrayList<Book>();
        for (var language : languages) {
            var last = editions.stream()
                    .filter(edition -> edition.language().equals(language))
                    .map(Edition::release)
                    .filter(Objects::nonNull)
                    .mapToInt(release -> release.number())
                    .findFirst()
                    .orElse(0);
            var book = gathering.book(collection, language, last + 1, file -> picture(file, folder));
            if (content(book).equals(contents.get(language))) {
                store.set(collection.slug(), language, Edition.State.READY, null);
            } else {
                books.add(book);
            }
        }
        return books;
    }

    private String picture(String file, Path folder) {
        var found = media.read(file, PICTURE_WIDTH);
        if (found.isEmpty()) {
            return "";
        }
        var png = found.get().length > 0 && found.get()[0] == (byte) 0x89;
        var name = file.replaceAll("[^A-Za-z0-9_-]", "-") + (png ? ".png" : ".jpg");
        try {
            Files.write(folder.resolve("pictures").resolve(name), found.get());
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void press(Slug slug, List<Book> books, Path folder, Making making) {
        var order = new PressOrder(
                folder.toAbsolutePath().toString(),
                books.stream().map(writing::write).toList());
        books.forEach(book -> store.set(slug, book.language(), Edition.State.MAKING, null));
        var work = child.begin(Task.brief(BookPress.class, json.writeValueAsBytes(order), HEAP_MEGABYTES, LIMIT));
        making.handedOver(work);
        switch (work.await()) {
            case Result.Worked worked -> keep(slug, books, folder, worked.output());
            case Result.Failed(var reason) -> {
                LOG.warn("The press failed on {}: {}", slug, reason);
                books.forEach(
                        book -> failed(slug, book.language(), "publication.failure.press", Map.of("reason", reason)));
            }
            case Result.TooLong(var limit) ->
                books.forEach(book -> failed(
                        slug, book.language(), "publication.failure.too-long", Map.of("minutes", limit.toMinutes())));
            case Result.Cancelled _ ->
                books.forEach(book -> store.set(slug, book.language(), Edition.State.CANCELLED, null));
        }
    }

    private void keep(Slug slug, List<Book> books, Path folder, byte[] output) {
        var report = json.readValue(output, PressOrder.Report.class);
        for (var number = 0; number < books.size(); number++) {
            var book = books.get(number);
            var pressed = report.editions().get(number);
            if (pressed.isDone()) {
                var kept = files.keep(book, folder);
                store.proof(
                        slug,
                        book.language(),
                        new Release(
                                book.release(),
                                clock.instant(),
                                pressed.pages(),
                                kept,
                                files.measured(kept, "book.pdf"),
                                files.measured(kept, "book.epub")),
                        content(book));
                if (!pressed.marked().isEmpty()) {
                    var marked = Map.<String, Object>of("characters", pressed.marked());
                    store.set(slug, book.language(), Edition.State.READY, Refusal.of("", "publication.marked", marked));
                }
            } else {
                refused(slug, book.language(), pressed);
            }
        }
    }

    private void refused(Slug slug, Language language, PressOrder.Pressed pressed) {
        var sheet = pressed.sheet();
        var reason = Objects.requireNonNullElse(pressed.reason(), "");
        if (sheet == null) {
            failed(slug, language, "publication.failure.press", Map.of("reason", reason));
        } else {
            failed(slug, language, "publication.failure.sheet", Map.of("sheet", sheet, "reason", reason));
        }
    }

    private void failed(Slug slug, Language language, String key, Map<String, Object> arguments) {
        store.set(slug, language, Edition.State.FAILED, Refusal.of("", key, arguments));
    }

    /// The hash of what a book says, whatever its release number and address.
    String content(Book book) {
        var said = new Book(
                book.language(),
                book.slug(),
                0,
                book.asOf(),
                "",
                book.layout(),
                book.title(),
                book.summary(),
                book.foreword(),
                book.matter(),
                book.chapters(),
                book.programme());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(Book.DESIGN).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(said)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
