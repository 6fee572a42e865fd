package org.essaim.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.essaim.kernel.Language;
import org.junit.jupiter.api.Test;

class FrameTest {
    private final List<NavigationEntry> navigation = List.of(
            new NavigationEntry("desk", "/desk", 1, "desk"),
            new NavigationEntry("people", "/desk/people", 2, "desk"),
            new NavigationEntry("practices", "/practices", 3, ""));

    @Test
    void aPageLiesUnderTheClosestEntryOnly() {
        assertEquals("/desk/people", whereabouts("/desk/people"));
        assertEquals("/desk/people", whereabouts("/desk/people/example-network"));
        assertEquals("/desk", whereabouts("/desk/peoples"));
        assertEquals("/practices", whereabouts("/practices/one"));
        assertEquals("", whereabouts("/about"));
    }

    private String whereabouts(String path) {
        return new Frame(
                        Language.EN,
                        Words.fromClasspath(),
                        new Assets(),
                        path,
                        "",
                        Reader.VISITOR,
                        Frame.FormToken.NONE,
                        navigation,
                        List.of())
                .whereabouts();
    }
}
