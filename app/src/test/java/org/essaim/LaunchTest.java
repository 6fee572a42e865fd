package org.essaim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    @TempDir
    private Path folder;

    @Test
    void aFileOfSettingsThatIsNotThereIsSaidInOneLine() {
        var missing = folder.resolve("essaim.yml");
        for (var command : List.of("serve", "doctor")) {
            assertEquals(
                    "essaim: The file of --config is not there: " + missing,
                    refused(command, "--config", missing.toString()));
        }
    }

    @Test
    void aFileOfSettingsThatCannotBeReadIsSaidInOneLine() throws Exception {
        var broken = Files.writeString(folder.resolve("essaim.yml"), "essaim: [a");
        for (var command : List.of("serve", "doctor")) {
            assertEquals(
                    "essaim: The file of --config cannot be read, line 1: expected ',' or ']', but got <stream end>",
                    refused(command, "--config", broken.toString()));
        }
    }

    @Test
    void aSettingThatMeansNothingIsSaidInOneLineWithWhatItMayBe() throws Exception {
        var settings = Files.writeString(
                folder.resolve("essaim.yml"), "{essaim: {mail: {host: mail.network.example, security: ssl}}}");
        assertEquals(
                "essaim: The setting essaim.mail.security is not understood: ssl; it is one of starttls, tls, none.",
                refused("serve", "--config", settings.toString()));
    }

    @Test
    void aSenderThatNoMailCanHaveIsSaidInOneLine() throws Exception {
        var settings = Files.writeString(
                folder.resolve("essaim.yml"), "{essaim: {mail: {host: mail.network.example, from: essaim at home}}}");
        assertEquals(
                "essaim: The setting essaim.mail.from is not an e-mail address: essaim at home; write one like"
                        + " essaim@network.example.",
                refused("serve", "--config", settings.toString()));
    }

    @Test
    void aQuoteInTheAddressOfTheDatabaseIsSaidInOneLine() {
        assertEquals(
                "essaim: --database takes an address like postgresql://user:password@host:5432/essaim.",
                refused("serve", "--database", "postgresql://o'brien@host/essaim"));
    }

    private String refused(String command, String... options) {
        var words = new java.util.ArrayList<>(
                List.of(command, "--data", folder.resolve("data").toString()));
        words.addAll(List.of(options));
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(1, Launch.run(words, new PrintStream(new ByteArrayOutputStream()), err));
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
