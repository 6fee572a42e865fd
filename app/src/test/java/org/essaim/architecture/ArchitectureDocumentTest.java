package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `./essaim draw` runs this with `essaim.draw` set: then the diagram is written instead of compared.
class ArchitectureDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/ARCHITECTURE.md");
    private static final String BEGIN = "<!-- drawn from the code by ./essaim draw -->\n";
    private static final String END = "<!-- end of the drawing -->";

    @Test
    void theModulesAreDrawnAsTheyAre() throws IOException {
        var text = Files.readString(DOCUMENT);
        var begin = text.indexOf(BEGIN) + BEGIN.length();
        var end = text.indexOf(END);
        var drawn = ModuleDiagram.of(Modules.ofTheHouse());
        if (Boolean.getBoolean("essaim.draw")) {
            Files.writeString(DOCUMENT, text.substring(0, begin) + drawn + text.substring(end));
            return;
        }
        assertEquals(drawn, text.substring(begin, end), "./essaim draw brings the drawing up to date");
    }
}
