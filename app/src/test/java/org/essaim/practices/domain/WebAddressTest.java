package org.essaim.practices.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://koopera.org/, http://koopera.org/",
        "https://a.example/x?y=1#z, https://a.example/x?y=1#z",
        "www.icoop.coop, http://www.icoop.coop",
        "icoop.coop:8080/x, http://icoop.coop:8080/x",
        "'  reas.example/eu ', http://reas.example/eu"
    })
    void aSoundAddressIsALink(String printed, String live) {
        assertEquals(Optional.of(live), WebAddress.live(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.icoop.co op",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://files.example/",
                "http://",
                "http://localhost/",
                "http://user:word@host.example/",
                "//host.example/x y",
                "mailto:a@b.example",
                "http://host_name.example/",
                "not an address",
                ""
            })
    void anythingElseStaysText(String printed) {
        assertEquals(Optional.empty(), WebAddress.live(printed));
    }

    @Test
    void nothingPrintedIsNoLink() {
        assertEquals(Optional.empty(), WebAddress.live(null));
    }
}
