package org.essaim.publication.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.essaim.publication.Release.Download;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.BookDrawings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where releases lie: `files/publications/<slug>/<language>/<number>` with the PDF, the EPUB, the book they were made
/// from, its pictures and the drawing of its cover. A release's folder is filled elsewhere and moved into place whole.
@Component
class PublicationFiles implements SmartInitializingSingleton {
    private final Path files;
    private final JsonMapper json;

    PublicationFiles(@Value("${essaim.data}") String data, JsonMapper json) {
        this.files = Path.of(data).resolve("files");
        this.json = json;
    }

    private Path making() {
        return files.resolve("publications/.making");
    }

    /// What a kill has left half made is of no use to anyone. By now the data directory is locked: it is nobody else's.
    @Override
    public void afterSingletonsInstantiated() {
        remove(making());
    }

    /// A new empty folder for the making, with a `pictures` folder in it.
    Path begin() {
        try {
            var folder = making().resolve(UUID.randomUUID().toString());
            Files.createDirectories(folder.resolve("pictures"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps what the press made of a book and answers the folder, below `files`.
    String keep(Book book, Path made) {
        var name = "publications/%s/%s/%d".formatted(book.slug(), book.language(), book.release());
        var target = files.resolve(name);
        var filled = made.resolve("release-" + book.language());
        try {
            Files.createDirectories(filled.resolve("pictures"));
            for (var picture : BookWriter.pictures(book)) {
                Files.copy(
                        made.resolve("pictures").resolve(picture),
                        filled.resolve("pictures").resolve(picture));
            }
            Files.move(made.resolve(book.language() + ".pdf"), filled.resolve("book.pdf"));
            Files.move(made.resolve(book.language() + ".epub"), filled.resolve("book.epub"));
            Files.write(filled.resolve("book.json"), json.writeValueAsBytes(book));
            Files.writeString(filled.resolve("cover.svg"), BookDrawings.onPage(book));
            Files.createDirectories(target.getParent());
            remove(target);
            Files.move(filled, target, StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String folder, String name) {
        return files.resolve(folder).resolve(name);
    }

    Book book(String folder) {
        try {
            return json.readValue(Files.readAllBytes(file(folder, "book.json")), Book.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The drawing of the cover; drawn anew for a release that was kept without it.
    String cover(String folder) {
        var file = file(folder, "cover.svg");
        try {
            return Files.exists(file) ? Files.readString(file) : BookDrawings.onPage(book(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Download measured(String folder, String name) {
        var file = file(folder, name);
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
            return new Download(
                    bytes, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Removes a folder and all in it; without effect if it is not there.
    void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path directory, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException _) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
