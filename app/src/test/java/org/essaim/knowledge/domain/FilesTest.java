package org.essaim.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.essaim.knowledge.Concept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FilesTest {
    private static final Addresses ADDRESSES = new Addresses("https://essaim.example");
    private static final Vocabulary NOW = Thesauri.vocabulary();

    private static String file(String name) {
        return switch (name) {
            case "a.ttl" -> Turtle.of(ADDRESSES, NOW, NOW.schemes());
            case "a.jsonld" ->
                JsonMapper.builder().build().writeValueAsString(JsonLd.of(ADDRESSES, NOW, NOW.schemes()));
            default -> ConceptTable.of(NOW.all());
        };
    }

    private static Model model(String text, RDFFormat format) throws IOException {
        return Rio.parse(new StringReader(text), "urn:x", format);
    }

    private static List<String> problems(String name, String text) {
        return FileReading.of(name, text).problems().stream()
                .map(problem -> problem.row() + " " + problem.name() + " "
                        + problem.key().replace("knowledge.", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.jsonld", "a.csv"})
    void whatIsWrittenIsReadBackAsTheSame(String name) {
        var read = FileReading.of(name, file(name));

        assertEquals(List.of(), read.problems());
        assertEquals(
                NOW.all(),
                read.rows().stream()
                        .map(row -> ImportedWording.settled(row.concept(), NOW))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.jsonld", "a.csv"})
    void theSameConceptsAreTheSameBytes(String name) {
        assertEquals(file(name), file(name));
    }

    @Test
    void turtleAndJsonLdSayTheSameToAnyReader() throws IOException {
        var turtle = model(file("a.ttl"), RDFFormat.TURTLE);
        var jsonLd = model(file("a.jsonld"), RDFFormat.JSONLD);

        assertTrue(Models.isomorphic(turtle, jsonLd));
        assertEquals(315, turtle.filter(null, null, SKOS.CONCEPT).size());
        assertEquals(9, turtle.filter(null, null, SKOS.CONCEPT_SCHEME).size());
        assertEquals(315 * 9, turtle.filter(null, SKOS.PREF_LABEL, null).size());
    }

    @Test
    void broaderAndNarrowerAndBothEndsOfRelatedAgree() throws IOException {
        var turtle = model(file("a.ttl"), RDFFormat.TURTLE);

        for (var statement : turtle.filter(null, SKOS.BROADER, null)) {
            assertTrue(turtle.contains((Resource) statement.getObject(), SKOS.NARROWER, statement.getSubject()));
        }
        for (var statement : turtle.filter(null, SKOS.RELATED, null)) {
            assertTrue(turtle.contains((Resource) statement.getObject(), SKOS.RELATED, statement.getSubject()));
        }
    }

    @Test
    void aTableNamesWhatIsWrongByItsRow() {
        var lines = ConceptTable.of(NOW.concepts("sdgs")).lines().toList();
        var head = lines.getFirst();

        assertEquals(
                List.of("3 x/- file.id"),
                problems("a.csv", head + "\r\n" + lines.get(1) + "\r\n" + "x,-" + ",".repeat(34)));
        assertEquals(List.of("2  file.cells"), problems("a.csv", head + "\r\nsdgs,sdg-01\r\n"));
        assertEquals(List.of("0  file.columns"), problems("a.csv", "scheme,slug\r\nsdgs,sdg-01\r\n"));
        assertEquals(List.of("0  file.form"), problems("a.xlsx", ""));
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsTaken() {
        assertEquals(List.of("0  file.turtle"), problems("a.ttl", "<a> <b> ."));
        assertEquals(List.of("0  file.json"), problems("a.jsonld", "{"));
        assertEquals(List.of("0  file.graph"), problems("a.jsonld", "{}"));
        assertEquals(
                List.of("1 x/a file.statement"),
                problems(
                        "a.ttl",
                        "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n"
                                + "<https://y.example/id/concept/x/a> a s:Concept ; s:prefLabel \"A\"@en, \"B\"@en ."));
        assertEquals(
                List.of(), problems("a.ttl", "<urn:other> <http://www.w3.org/2004/02/skos/core#prefLabel> \"A\"@en ."));
    }

    @Test
    void aLabelThatASpreadsheetWouldTakeForAFormulaComesBackAsItWas() {
        var risky = Thesauri.concept("glossary/risk", "=1+1");
        var text = ConceptTable.of(List.of(risky));

        assertTrue(text.contains("'=1+1"));
        Concept read = FileReading.of("a.csv", text).rows().getFirst().concept();
        assertEquals(risky.label(), read.label());
    }
}
