package org.essaim.directory.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.essaim.directory.Location;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer gazetteer = new Gazetteer();

    @Test
    void findsTownsAsTheyAreWrittenInManyLanguages() {
        assertEquals(at(37.383, -5.973), gazetteer.locate("Séville", "ES"));
        assertEquals(at(37.383, -5.973), gazetteer.locate("sevilla", "ES"));
        assertEquals(at(51.509, -0.126), gazetteer.locate("Londres", "GB"));
        assertEquals(at(37.566, 126.978), gazetteer.locate("Séoul", "KR"));
        assertEquals(at(43.992, 22.882), gazetteer.locate("Видин", "BG"));
        assertEquals(at(46.715, 11.656), gazetteer.locate("Brixen", "IT"));
        assertEquals(at(43.313, -1.975), gazetteer.locate("Donostia-San Sebastian", "ES"));
        assertEquals(at(48.936, 2.354), gazetteer.locate("Saint-Denis", "FR"));
        assertEquals(at(38.895, -77.036), gazetteer.locate("Washington", "US"));
    }

    @Test
    void doesNotGuess() {
        assertEquals(Optional.empty(), gazetteer.locate("Hanoi-Saïgon", "VN"));
        assertEquals(Optional.empty(), gazetteer.locate("Paris", "DE"));
        assertEquals(Optional.empty(), gazetteer.locate("San Andres", "GT"));
        assertEquals(Optional.empty(), gazetteer.locate("Springfield", "US"));
        assertEquals(Optional.empty(), gazetteer.locate("", "FR"));
        assertEquals(Optional.empty(), gazetteer.locate("-", "FR"));
        assertEquals(Optional.empty(), gazetteer.locate("Nowhere", "ZZ"));
    }

    private static Optional<Location> at(double latitude, double longitude) {
        return Optional.of(new Location(latitude, longitude));
    }
}
