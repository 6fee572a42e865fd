package org.essaim.publication.usecases;

import java.util.HashMap;
import java.util.Map;
import org.essaim.publication.domain.Book;
import org.jspecify.annotations.Nullable;

/// Where the capitals of some countries are, so that a book in a test has a map.
final class CapitalPlaces {
    private static final Map<String, Book.Spot> PLACES = new HashMap<>();

    static {
        put("ES", 40.4, -3.7);
        put("FR", 48.9, 2.4);
        put("KR", 37.6, 127.0);
        put("CA", 45.4, -75.7);
        put("IT", 41.9, 12.5);
        put("BR", -15.8, -47.9);
        put("AR", -34.6, -58.4);
        put("MA", 34.0, -6.8);
        put("PT", 38.7, -9.1);
        put("GB", 51.5, -0.1);
        put("CM", 3.9, 11.5);
        put("SN", 14.7, -17.4);
        put("MX", 19.4, -99.1);
        put("JP", 35.7, 139.7);
    }

    private CapitalPlaces() {}

    private static void put(String country, double latitude, double longitude) {
        PLACES.put(country, new Book.Spot(latitude, longitude));
    }

    static Book.@Nullable Spot of(String country) {
        return PLACES.get(country);
    }
}
