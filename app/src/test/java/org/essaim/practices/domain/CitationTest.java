package org.essaim.practices.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final Citation CITATION = new Citation(
            "bread",
            "Koop & Co",
            "Bread {for} 100 % of us_all",
            "Bilbao 2018",
            LocalDate.of(2026, 11, 24),
            "https://essaim.example/en/practices/bread",
            "en");

    @Test
    void bibtexEscapesWhatItWouldRead() {
        assertEquals("""
                @misc{bread,
                  author = {{Koop \\& Co}},
                  title = {{Bread \\{for\\} 100 \\% of us\\_all}},
                  howpublished = {Bilbao 2018},
                  publisher = {Essaim},
                  year = {2026},
                  month = {11},
                  url = {https://essaim.example/en/practices/bread},
                  langid = {en},
                  note = {CC BY 4.0},
                }
                """, CITATION.bibtex());
    }

    @Test
    void cslIsAListOfOneWebPage() {
        assertEquals(
                "[{\"id\":\"bread\",\"type\":\"webpage\",\"title\":\"Bread {for} 100 % of us_all\","
                        + "\"author\":[{\"literal\":\"Koop & Co\"}],\"container-title\":\"Bilbao 2018\","
                        + "\"publisher\":\"Essaim\",\"issued\":{\"date-parts\":[[2026,11,24]]},"
                        + "\"URL\":\"https://essaim.example/en/practices/bread\",\"language\":\"en\","
                        + "\"license\":\"https://creativecommons.org/licenses/by/4.0/\"}]",
                CITATION.csl());
    }
}
