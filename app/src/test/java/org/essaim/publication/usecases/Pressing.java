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

    /// Writes both editions of the Bilbao book into a directory, to be looked at.
    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        Files.createDirectories(directory);
        for (var language : List.of(Language.EN, Language.FR)) {
            Files.writeString(
                    directory.resolve(language + ".xhtml"),
                    WRITER.write(BilbaoBook.in(language)).document());
        }
        System.out.println(press(
                directory,
                BilbaoBook.in(Language.EN),
                BilbaoBook.in(Language.FR),
                HostileBook.in(new Language("de"), "")));
    }
}
