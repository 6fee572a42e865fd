package org.essaim.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets();

    @Test
    void aFileHasOneNameAndEveryOtherIsNone() {
        assertTrue(assets.find("site/essaim.css").isPresent());
        for (var other : List.of(
                "", "site", "site/", "site//essaim.css", "site/./essaim.css", "./site/essaim.css", "site/none.css")) {
            assertEquals(false, assets.find(other).isPresent(), other);
        }
        assertEquals("/assets/missing/site/none.css", assets.address("site/none.css"));
    }
}
