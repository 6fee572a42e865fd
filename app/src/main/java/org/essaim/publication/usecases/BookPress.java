package org.essaim.publication.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.essaim.worker.Program;
import tools.jackson.databind.json.JsonMapper;

/// Makes the PDF and the EPUB of every ordered edition, in a child process. An edition that cannot be made does not
/// hold up the others.
public final class BookPress implements Program {
    @Override
    public void run(InputStream input, OutputStream output, Consumer<String> progress) throws IOException {
        var json = JsonMapper.builder().build();
        var order = json.readValue(input, PressOrder.class);
        var fonts = BookFonts.load();
        var directory = Path.of(order.directory());
        var printable = Printable.by(fonts);
        var pressed = new ArrayList<PressOrder.Pressed>();
        for (var edition : order.editions()) {
            pressed.add(
                    press(printed(edition, printable), printable.lacking(edition.texts()), directory, fonts, progress));
        }
        output.write(json.writeValueAsBytes(new PressOrder.Report(pressed)));
    }

    /// With marks where the fonts lack what people wrote.
    private static PressOrder.Edition printed(PressOrder.Edition edition, Printable printable) {
        if (printable.lacking(edition.texts()).isEmpty()) {
            return edition;
        }
        return edition.with(printable.printed(edition.document()));
    }

    private static PressOrder.Pressed press(
            PressOrder.Edition edition, String marked, Path directory, BookFonts fonts, Consumer<String> progress) {
        try {
            progress.accept(edition.language() + " pdf");
            var pages = PdfPress.write(
                    edition, fonts, directory.resolve("pictures"), directory.resolve(edition.language() + ".pdf"));
            progress.accept(edition.language() + " epub");
            EpubPress.write(
                    edition, fonts, directory.resolve("pictures"), directory.resolve(edition.language() + ".epub"));
            return PressOrder.Pressed.done(edition.language(), pages, marked);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace(System.err);
            var sheet = BrokenSheet.in(edition, fonts, directory.resolve("pictures"));
            return new PressOrder.Pressed(edition.language(), 0, sheet, String.valueOf(e.getMessage()), "");
        }
    }
}
