package org.essaim.publication.usecases;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Layout;
import org.essaim.site.Assets;
import org.essaim.site.Words;
import tools.jackson.databind.json.JsonMapper;

/// Presses books in this very process, for tests and for looking at them.
final class Pressing {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BookWriter WRITER = new BookWriter(
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "essaim.templates"),
            Words.fromClasspath(),
            new Assets());

    private Pressing() {}

    static PressOrder.Edition edition(Book book) {
        return WRITER.write(book);
    }

    static PressOrder.Report press(Path directory, Book... books) throws IOException {
        Files.createDirectories(directory.resolve("pictures"));
        var editions = new ArrayList<PressOrder.Edition>();
        for (var book : books) {
            editions.add(WRITER.write(book));
        }
        var out = new ByteArrayOutputStream();
        var order =
                JSON.writeValueAsBytes(new PressOrder(directory.toAbsolutePath().toString(), editions));
        new BookPress().run(new ByteArrayInputStream(order), out, _ -> {});
        return JSON.readValue(out.toByteArray(), PressOrder.Report.class);
    }

    /// Writes the Bilbao book in every design and language into a directory, to be looked at.
    public static void main(String[] arguments) throws IOException {
        for (var design : Layout.Design.values()) {
            for (var size : Layout.Size.values()) {
                var wanted = design.word() + "-" + size.name();
                if (arguments.length == 1 || List.of(arguments).contains(wanted)) {
                    var layout = new Layout(design, size, false);
                    System.out.println(press(
                            Path.of(arguments[0], wanted),
                            BilbaoBook.in(Language.EN, layout),
                            BilbaoBook.in(Language.FR, layout),
                            HostileBook.in(new Language("de"), "", layout)));
                }
            }
        }
    }
}
