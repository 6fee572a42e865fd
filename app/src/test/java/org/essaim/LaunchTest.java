package org.essaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingIsStarted() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            assertEquals(
                    "essaim: The port " + port + " is in use; choose another with --port.",
                    refused("serve", "--demo", "--port", port));
            assertFalse(Files.exists(folder.resolve("data")));
        }
    }

    @Test
    void demoDataIsRefusedAtOnceWherePeopleWork() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.createFile(folder.resolve("data/people-work-here"));
        assertEquals(
                "essaim: There are accounts of people here already, and demo data would be mixed in with their work;"
                        + " leave --demo away, or choose another directory with --data.",
                refused("serve", "--demo", "--port", "0"));
        assertFalse(Files.exists(folder.resolve("data/postgres")));
    }

    @Test
    void aPublicAddressThatIsNoneIsWrongUse() throws Exception {
        for (var address : List.of("notaurl", "ftp://a.example", "https://", "https://a.example/essaim?x=1")) {
            assertEquals(
                    "essaim: --public-address takes the address at which people open the platform, such as"
                            + " https://essaim.network.example, not " + address,
                    said(2, "serve", "--public-address", address));
        }
        var settings = Files.writeString(folder.resolve("essaim.yml"), "{essaim: {address: notaurl}}");
        assertEquals(
                "essaim: The setting essaim.address is not the address at which people open the platform: notaurl;"
                        + " write one like https://essaim.network.example.",
                refused("serve", "--config", settings.toString()));
    }

    @Test
    void aBackupIntoAFolderThatIsNotThereIsSaidInOneLine() {
        var nowhere = folder.resolve("nowhere");
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);

        var code = Launch.run(
                List.of("backup", nowhere.resolve("essaim.zip").toString(), "--data", folder.toString()),
                new PrintStream(new ByteArrayOutputStream()),
                err);

        assertEquals(1, code);
        assertEquals(
                "essaim: There is no folder " + nowhere + " to write the backup into; make it first.",
                said.toString(StandardCharsets.UTF_8).strip());
    }

    private String refused(String command, String... options) {
        return said(1, command, options);
    }

    private String said(int code, String command, String... options) {
        var words = new java.util.ArrayList<>(
                List.of(command, "--data", folder.resolve("data").toString()));
        words.addAll(List.of(options));
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(code, Launch.run(words, new PrintStream(new ByteArrayOutputStream()), err));
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
