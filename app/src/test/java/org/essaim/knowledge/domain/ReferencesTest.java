package org.essaim.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.knowledge.domain.ReferenceItem.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class ReferencesTest {
    private static final Vocabulary NOW = Thesauri.vocabulary();

    private static List<Reference> shipped() throws IOException {
        return read(new ClassPathResource("knowledge/references.json").getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<Reference> read(String text) {
        return ReferenceFile.read(text, NOW).stream()
                .flatMap(made -> made.reference().stream())
                .toList();
    }

    private static List<String> problems(String text) {
        return ReferenceFile.read(text, NOW).stream()
                .map(Made::problems)
                .flatMap(List::stream)
                .map(problem -> problem.key().replace("knowledge.reference.problem.", ""))
                .toList();
    }

    @Test
    void theWorksThatComeAlongAreSoundEachOnceAndAboutKnownConcepts() throws IOException {
        var works = shipped();

        assertEquals(20, works.size());
        for (var work : works) {
            assertEquals(
                    Optional.empty(), Duplicates.of(work, works), work.slug().value());
            assertTrue(!work.concepts().isEmpty(), work.slug().value());
        }
        assertEquals(
                "Global Social Economy Forum (GSEF)",
                works.get(3).names("author").getFirst());
        assertEquals("2018", works.get(3).year());
    }

    @Test
    void whatIsWrittenAsBibTexOrRisIsReadBackWithItsTitleNamesAndYear() throws IOException {
        var works = shipped();
        for (var again : List.of(read(BibTex.of(works)), read(Ris.of(works)))) {
            assertEquals(works.size(), again.size());
            for (var index = 0; index < works.size(); index++) {
                var one = works.get(index);
                var two = again.stream()
                        .filter(other -> other.slug().equals(one.slug()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(one.title(), two.title());
                assertEquals(one.year(), two.year());
                assertEquals(one.names("author"), two.names("author"));
                assertEquals(one.text("URL"), two.text("URL"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://doi.org/10.1000/ABC-1, 10.1000/abc-1",
        "doi: 10.1000/182, 10.1000/182",
        "10.1/x,",
        "not a doi,",
    })
    void doisComeIntoOneForm(String typed, String form) {
        assertEquals(Optional.ofNullable(form), Identifiers.doi(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "978-0-306-40615-7, 9780306406157",
        "ISBN 0-306-40615-2, 9780306406157",
        "0-8044-2957-X, 9780804429573",
        "978-0-306-40615-8,",
        "0-306-40615-3,",
        "123,",
    })
    void isbnsAreCheckedAndComeIntoOneForm(String typed, String form) {
        assertEquals(Optional.ofNullable(form), Identifiers.isbn(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a.example/", "//a.example", "http://", "a b"})
    void otherAddressesThanThoseOfTheWebAreRefused(String typed) {
        assertEquals(Optional.empty(), Identifiers.web(typed));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(List.of("doi", "isbn", "url", "date", "type", "title"), problems("""
                        {"type": "poem", "DOI": "x", "ISBN": "1", "URL": "javascript:x",
                        "issued": {"date-parts": [[1, 13]]}}"""));
        assertEquals(List.of("form"), problems("nothing of the kind"));
        assertEquals(List.of("form"), problems("[1, 2]"));
        assertEquals(List.of("form"), problems("@book{"));
    }

    @Test
    void theSameWorkIsNoticedHoweverItIsWritten() {
        var one =
                read("{\"id\": \"a\", \"type\": \"book\", \"title\": \"L’Économie solidaire\", \"issued\": {\"date-parts\": [[2006]]}}")
                        .getFirst();
        var two = read("@book{b, title={L'economie SOLIDAIRE}, year=2006}").getFirst();
        var three = read("@book{c, title={L'economie solidaire}, year=2007}").getFirst();

        assertEquals(Optional.of(one), Duplicates.of(two, List.of(one)));
        assertEquals(Optional.empty(), Duplicates.of(three, List.of(one)));
    }

    @Test
    void keywordsThatAreWordsOfTheListsConnectTheWorkToThem() {
        var work = ReferenceItem.read(
                        Map.of("type", "book", "title", "X", "keyword", "monnaie locale, glossary/commons, nothing"),
                        NOW)
                .reference()
                .orElseThrow();

        assertEquals(
                List.of("glossary/local-currency", "glossary/commons"),
                work.concepts().stream().map(Object::toString).toList());
        assertEquals("x", work.slug().value());
    }
}
