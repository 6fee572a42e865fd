package org.essaim.publication.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.function.Consumer;
import org.essaim.worker.Program;
import tools.jackson.databind.json.JsonMapper;

/// Makes the PDF of one blank form, in a child process, with the fonts and the rules of the books.
public final class FormPress implements Program {
    @Override
    public void run(InputStream input, OutputStream output, Consumer<String> progress) throws IOException {
        var edition = JsonMapper.builder().build().readValue(input, PressOrder.Edition.class);
        var folder = Files.createTempDirectory("form");
        var target = folder.resolve("form.pdf");
        try {
            var fonts = BookFonts.load();
            var printed = edition.with(Printable.by(fonts).printed(edition.document()));
            PdfPress.write(styled(printed), fonts, folder, target);
            Files.copy(target, output);
        } finally {
            Files.deleteIfExists(target);
            Files.deleteIfExists(folder);
        }
    }

    private static PressOrder.Edition styled(PressOrder.Edition edition) throws IOException {
        try (var in = FormPress.class.getResourceAsStream("/publication/blank.css")) {
            var style = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return edition.with(edition.document().replace("</head>", "<style>\n" + style + "</style>\n</head>"));
        }
    }
}
