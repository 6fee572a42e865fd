package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    @Test
    void englishAndFrenchSayTheSameAndNothingIsSaidInVain() {
        var sources = Stream.concat(
                        Sources.under(Sources.JAVA, ".java").stream(),
                        Sources.under(Sources.RESOURCES.resolve("templates"), ".jte").stream())
                .map(Sources::read)
                .toList();

        var faults = Messages.of(Sources.RESOURCES.resolve("messages")).faults(sources, Sources.modules());

        assertEquals("", String.join("\n", faults));
    }

    @Test
    void seesEveryDifference(@TempDir Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve("calls"));
        Files.writeString(folder.resolve("en.properties"), """
                calls.days={days, plural, one {# day} other {# days}} for {name}
                calls.days-left={days, plural, one {# day} other {# days}}
                calls.only-here=Here
                calls.state.open=Open
                desk.title=Desk
                """);
        Files.writeString(folder.resolve("fr.properties"), """
                calls.days={days, plural, one {# jour} many {# de jours} other {# jours}} pour {nom}
                calls.days-left={days, plural, other {# jours}}
                calls.days-left={days, plural, other {# jours}}
                calls.state.open=Ouvert
                calls.only-there=Là
                desk.title=Bureau
                """);

        assertEquals(
                List.of(
                        "messages/calls/fr.properties says twice: calls.days-left",
                        "calls.days takes {days=PLURAL[one, other], name=NONE} in English,"
                                + " {days=PLURAL[one, other], nom=NONE} in French",
                        "calls.days-left takes {days=PLURAL[one, other]} in English, {days=PLURAL[other]} in French",
                        "messages/calls/fr.properties lacks: calls.only-here=Here",
                        "messages/calls: desk.title must begin with calls.",
                        "messages/calls/en.properties lacks: calls.only-there=Là",
                        "used but not written, paste into messages/calls/en.properties and fr.properties: calls.gone=",
                        "written but not used, take it out: calls.only-here",
                        "written but not used, take it out: desk.title"),
                Messages.of(root)
                        .faults(
                                List.of(
                                        "text(\"calls.days\") + text(\"calls.days-left\")",
                                        "text(\"calls.state.\" + name) + text(\"calls.gone\") + \"calls.csv\""),
                                List.of("calls")));
    }
}
