package org.essaim.publication.usecases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs a book as an EPUB 3, with the fonts it is set in. Every entry carries the same time, so that the same book is
/// the same bytes.
final class EpubPress {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1990, 1, 1, 0, 0);
    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
              <rootfiles>
                <rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/>
              </rootfiles>
            </container>
            """;

    private EpubPress() {}

    static void write(PressOrder.Edition edition, BookFonts fonts, Path pictures, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target), StandardCharsets.UTF_8)) {
            mimetype(zip);
            add(zip, "META-INF/container.xml", bytes(CONTAINER));
            add(zip, "book/book.opf", bytes(EpubPackage.of(edition, fonts)));
            add(zip, "book/nav.xhtml", bytes(edition.navigation()));
            add(zip, "book/book.css", bytes(edition.style()));
            for (var part : edition.parts()) {
                add(zip, "book/" + part.id() + ".xhtml", bytes(part.content()));
            }
            for (var drawing : new TreeMap<>(edition.drawings()).entrySet()) {
                add(zip, "book/pictures/" + drawing.getKey(), bytes(drawing.getValue()));
            }
            for (var picture : edition.pictures()) {
                add(zip, "book/pictures/" + picture, Files.readAllBytes(pictures.resolve(picture)));
            }
            for (var font : fonts.fonts()) {
                if (EpubPackage.isUsed(font)) {
                    add(zip, "book/fonts/" + font.file(), font.content());
                }
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void mimetype(ZipOutputStream zip) throws IOException {
        var content = bytes("application/epub+zip");
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry("mimetype");
        entry.setTimeLocal(ALWAYS);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
