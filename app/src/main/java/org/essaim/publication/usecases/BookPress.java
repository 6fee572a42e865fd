package org.essaim.publication.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
        var pressed = new ArrayList<PressOrder.Pressed>();
        for (var edition : order.editions()) {
            pressed.add(press(edition, directory, fonts, progress));
        }
        output.write(json.writeValueAsBytes(new PressOrder.Report(pressed)));
    }

    private static PressOrder.Pressed press(
            PressOrder.Edition edition, Path directory, BookFonts fonts, Consumer<String> progress) {
        var all = edition.texts().stream().map(PressOrder.Text::text).collect(Collectors.joining("\n"));
        for (var text : fonts.missing(all).isEmpty() ? List.<PressOrder.Text>of() : edition.texts()) {
            var missing = fonts.missing(text.text());
            if (!missing.isEmpty()) {
                return new PressOrder.Pressed(edition.language(), 0, text.label(), missing, null);
            }
        }
        try {
            progress.accept(edition.language() + " pdf");
            var pages = PdfPress.write(
                    edition, fonts, directory.resolve("pictures"), directory.resolve(edition.language() + ".pdf"));
            progress.accept(edition.language() + " epub");
            EpubPress.write(
                    edition, fonts, directory.resolve("pictures"), directory.resolve(edition.language() + ".epub"));
            return PressOrder.Pressed.done(edition.language(), pages);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace(System.err);
            var sheet = BrokenSheet.in(edition, fonts, directory.resolve("pictures"));
            return new PressOrder.Pressed(edition.language(), 0, sheet, null, String.valueOf(e.getMessage()));
        }
    }
}
