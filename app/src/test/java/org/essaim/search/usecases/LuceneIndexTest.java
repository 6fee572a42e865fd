package org.essaim.search.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.essaim.kernel.Language;
import org.essaim.search.Answer;
import org.essaim.search.Cursor;
import org.essaim.search.Entry;
import org.essaim.search.Facet;
import org.essaim.search.Order;
import org.essaim.search.Part;
import org.essaim.search.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
    private static final Map<String, Entry.Place> PLACES = Map.of(
            "bakery",
            new Entry.Place(43.26, -2.93),
            "basque",
            new Entry.Place(43.32, -1.98),
            "fund",
            new Entry.Place(48.85, 2.35),
            "garden",
            new Entry.Place(-17.7, 178.0));

    private final Map<UUID, String> names = new LinkedHashMap<>();
    private LuceneIndex index = open();

    private static LuceneIndex open() {
        try {
            return new LuceneIndex(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void fill() {
        put(
                "bakery",
                "ES",
                "care",
                text("fr", "Une boulangerie coopérative", "Les salariées ont repris l’entreprise."),
                text("en", "A cooperative bakery", "The workers took the firm over."));
        put(
                "garden",
                "FR",
                "care",
                text("fr", "Jardins d’insertion", "Des légumes et de l’emploi, près de la coopérative."));
        put("fund", "FR", "money", text("en", "A fund for towns", "Loans at low rates."));
        put("bulgarian", "BG", "money", text("bg", "Кооперациите организират срещи", "Заеми за жени."));
        put("basque", "ES", "money", text("eu", "Kooperatiben elkartea", "Ekonomia soziala herrietan."));
    }

    @AfterEach
    void close() throws IOException {
        index.destroy();
    }

    private record Written(Language language, Entry.Text text) {}

    private static Written text(String language, String title, String body) {
        return new Written(new Language(language), new Entry.Text(title, body, ""));
    }

    private void put(String name, String country, String theme, Written... written) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        names.put(id, name);
        SortedMap<Language, Entry.Text> texts = new TreeMap<>();
        for (var one : written) {
            texts.put(one.language(), one.text());
        }
        var languages = texts.keySet().stream().map(Language::code).collect(Collectors.toSet());
        index.put(List.of(new Entry(
                id,
                name,
                written[0].language(),
                texts,
                Map.of(Facet.COUNTRY, Set.of(country), Facet.THEME, Set.of(theme), Facet.LANGUAGE, languages),
                Optional.ofNullable(PLACES.get(name)),
                Instant.EPOCH.plusSeconds(names.size()))));
    }

    private Answer ask(String words, Map<Facet, Set<String>> chosen, Order order) {
        return index.find(new Question(words, chosen, order, Language.EN, 10, Optional.empty()));
    }

    private List<String> found(String words) {
        return names(ask(words, Map.of(), Order.RELEVANCE));
    }

    private List<String> names(Answer answer) {
        return answer.ids().stream()
                .map(id -> names.getOrDefault(id, "unknown"))
                .toList();
    }

    @Test
    void findsWordsInAnyLanguageWithoutAccentsAndByTheirBeginning() {
        assertEquals(List.of("bakery", "garden"), found("cooperative"));
        assertEquals(List.of("bakery", "garden"), found("COOPÉRATIVES"));
        assertEquals(List.of("garden"), found("emploi"));
        assertEquals(List.of("garden"), found("legume"));
        assertEquals(List.of("bakery"), found("boulang"));
        assertEquals(List.of("bulgarian"), found("кооперации"));
        assertEquals(List.of("basque"), found("kooperatib"));
        assertEquals(List.of("bakery"), found("worker"));
        assertEquals(List.of(), found("spaceship"));
    }

    @Test
    void everyWordCountsButSmallOnesOnlyHelp() {
        assertEquals(List.of("bakery"), found("cooperative bakery"));
        assertEquals(List.of("fund"), found("a fund of the towns"));
    }

    @Test
    void whereNothingHasAllWordsSomeOfThemWillDoAndTheAnswerSaysSo() {
        var all = ask("cooperative bakery", Map.of(), Order.RELEVANCE);
        var some = ask("bakery loans", Map.of(), Order.RELEVANCE);

        assertEquals(List.of("bakery"), names(all));
        assertEquals(false, all.some());
        assertEquals(Set.of("bakery", "fund"), Set.copyOf(names(some)));
        assertEquals(true, some.some());
    }

    @Test
    void wordsOfAConceptAreAnsweredByAnyOfItsLabelsAsAWhole() {
        var labels = new TreeMap<>(
                Map.of(Language.EN, List.of("low rates", "fund towns"), Language.FR, List.of("jardins d’insertion")));
        var words = "Okindegia rural";
        var wider = List.of(new Question.Wider(0, words.length(), labels, new TreeMap<>()));
        var answer = index.find(
                new Question(words, wider, Map.of(), Optional.empty(), Order.TITLE, Language.EN, 10, Optional.empty()));

        assertEquals(List.of("fund", "garden"), names(answer));
        assertEquals(
                List.of("low rates"),
                index.marked("Loans at low rates.", Language.EN, words, wider).stream()
                        .filter(Part::found)
                        .map(Part::text)
                        .toList());
    }

    @Test
    void aMisspeltWordComesWithWhatMayHaveBeenMeant() {
        assertEquals("cooperative", ask("coopretive", Map.of(), Order.RELEVANCE).instead());
        assertEquals("", ask("cooperative", Map.of(), Order.RELEVANCE).instead());
        assertEquals("", ask("\u202E😀🚀", Map.of(), Order.RELEVANCE).instead());
    }

    @Test
    void aFacetDoesNotLowerItsOwnCounts() {
        var answer = ask("", Map.of(Facet.COUNTRY, Set.of("FR")), Order.RELEVANCE);

        assertEquals(2, answer.total());
        assertEquals(Map.of("ES", 2, "FR", 2, "BG", 1), answer.counts().getOrDefault(Facet.COUNTRY, Map.of()));
        assertEquals(Map.of("care", 1, "money", 1), answer.counts().getOrDefault(Facet.THEME, Map.of()));
    }

    @Test
    void everyCountComesTrueWhenItIsChosen() {
        for (var words : List.of("", "cooperative", "a")) {
            for (var chosen : List.<Map<Facet, Set<String>>>of(
                    Map.of(), Map.of(Facet.THEME, Set.of("money")), Map.of(Facet.COUNTRY, Set.of("ES", "FR")))) {
                var counts = ask(words, chosen, Order.RELEVANCE).counts();
                counts.forEach((facet, values) -> values.forEach((value, count) -> {
                    var next = new EnumMap<Facet, Set<String>>(Facet.class);
                    next.putAll(chosen);
                    next.put(facet, Set.of(value));
                    assertEquals(count, ask(words, next, Order.RELEVANCE).total(), facet + " " + value);
                }));
            }
        }
    }

    @Test
    void sortsTitlesAndCountriesAsTheReaderExpects() {
        assertEquals(List.of("bakery", "fund", "garden", "basque", "bulgarian"), names(ask("", Map.of(), Order.TITLE)));
        assertEquals(
                List.of("bulgarian", "fund", "garden", "bakery", "basque"), names(ask("", Map.of(), Order.COUNTRY)));
    }

    @Test
    void pagesCoverTheAnswerOnceEvenWhenTheEntryOfTheCursorIsGone() {
        var first = index.find(new Question("", Map.of(), Order.TITLE, Language.EN, 2, Optional.empty()));
        var cursor = Cursor.decoded(first.next().orElseThrow().encoded());
        var second = index.find(new Question("", Map.of(), Order.TITLE, Language.EN, 5, cursor));
        assertEquals(List.of("garden", "basque", "bulgarian"), names(second));

        var gone = Optional.of(new Cursor(Order.TITLE, 2, UUID.randomUUID()));
        assertEquals(names(second), names(index.find(new Question("", Map.of(), Order.TITLE, Language.EN, 5, gone))));
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void marksWhatItFoundAndKeepsEveryCharacter() {
        var text = "Les coopératives d’emploi, <b>coopèrent</b>.";
        var parts = index.marked(text, Language.FR, "cooperative emploi", List.of());

        assertEquals(text, parts.stream().map(Part::text).collect(Collectors.joining()));
        assertEquals(
                List.of("coopératives", "emploi"),
                parts.stream().filter(Part::found).map(Part::text).limit(2).toList());
    }

    @Test
    void anythingAtAllIsAHarmlessQuestion() {
        var hostile = new ArrayList<>(List.of(
                "+(*:* AND ][",
                "\"",
                "a AND OR NOT",
                "title:x^9999~",
                "\\",
                "?*",
                "/.*/",
                "\u0000\u0001\u001b",
                "🐝🐝",
                "\uD800",
                "مرحبا بالعالم",
                "\u202Eevil",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "${jndi:x}",
                "%",
                "é".repeat(10_000),
                "a ".repeat(5_000),
                "co-".repeat(3_000)));
        hostile.add(IntStream.range(0, 2_000).mapToObj(number -> "w" + number).collect(Collectors.joining(" ")));
        for (var words : hostile) {
            assertTrue(ask(words, Map.of(), Order.RELEVANCE).total() <= 5);
            assertEquals(
                    words.length(),
                    index.marked(words, Language.FR, words, List.of()).stream()
                            .mapToInt(part -> part.text().length())
                            .sum());
        }
    }

    @Test
    void aWordLongerThanAnyFindsNothingAndSignsAreNoWords() {
        assertEquals(List.of(), found("x".repeat(61)));
        assertEquals(List.of("bakery"), found("bakery " + "x".repeat(61)));
        assertTrue(ask("bakery " + "x".repeat(61), Map.of(), Order.RELEVANCE).some());
        for (var signs : List.of("🐝", "!?", "\"", "…")) {
            assertEquals(List.of(), found(signs), signs);
        }
        assertEquals(5, found(" ").size());
    }

    @Test
    void quotedWordsStandTogether() {
        assertEquals(List.of("bakery", "garden"), found("cooperative"));
        assertEquals(List.of("bakery"), found("\"cooperative bakery\""));
        assertEquals(List.of(), found("\"bakery cooperative\""));
        assertEquals(List.of("bakery"), found("« ont repris » boulangerie"));
        assertEquals(List.of("bakery"), found("\"cooperative bakery"));
    }

    @Test
    void narrowsByABoxOnTheMapAndByTheDistanceFromAPlace() {
        assertEquals(Set.of("bakery", "basque"), within(new Question.Area.Box(-3, 43, -1, 44)));
        assertEquals(Set.of("garden"), within(new Question.Area.Box(170, -30, -170, 0)));
        assertEquals(Set.of("bakery"), within(new Question.Area.Around(43.26, -2.93, 50)));
        assertEquals(Set.of("bakery", "basque"), within(new Question.Area.Around(43.26, -2.93, 100)));
    }

    private Set<String> within(Question.Area area) {
        return Set.copyOf(names(index.find(new Question(
                "", List.of(), Map.of(), Optional.of(area), Order.RELEVANCE, Language.EN, 10, Optional.empty()))));
    }

    @Test
    void theNewestStandFirstWhenAskedForAndAWordGoesOn() {
        assertEquals(
                List.of("basque", "bulgarian", "fund", "garden", "bakery"), names(ask("", Map.of(), Order.NEWEST)));
        assertEquals(List.of("a cooperative"), index.completions("a coop", 1));
        assertEquals(List.of(), index.completions("", 5));
    }

    @Test
    void anEntryOfTwoLanguagesIsFoundOnceByTheWordsOfBoth() {
        assertEquals(List.of("bakery"), found("bakery boulangerie"));
        assertEquals(1, ask("boulangerie", Map.of(), Order.RELEVANCE).total());
    }

    @Test
    void theFolderHoldsTheIndexThroughAStopAndAKillAndIsMadeAnewWhenItCannotBeRead(@TempDir Path folder)
            throws IOException {
        var kept = numbered(1);
        try (var open = IndexFolder.open(folder)) {
            var first = new LuceneIndex(open);
            first.put(List.of(kept, numbered(2)));
            first.keepOnly(Set.of(kept.id()));
            first.put(List.of(numbered(3)));
            copy(folder, folder.resolveSibling(folder.getFileName() + "-killed"));
            first.destroy();
        }
        var again = new LuceneIndex(IndexFolder.open(folder));
        assertEquals(2, again.size());
        assertEquals(kept.id(), again.find(question("bread 1")).ids().getFirst());
        again.destroy();

        var killed = folder.resolveSibling(folder.getFileName() + "-killed");
        var after = new LuceneIndex(IndexFolder.open(killed));
        assertEquals(1, after.size());
        after.destroy();

        try (var files = Files.walk(killed)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        var anew = new LuceneIndex(IndexFolder.open(killed));
        assertEquals(0, anew.size());
        anew.put(List.of(kept));
        assertEquals(1, anew.size());
        anew.destroy();
    }

    private static Question question(String words) {
        return new Question(words, Map.of(), Order.RELEVANCE, Language.EN, 10, Optional.empty());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    @Test
    void replacingAllForgetsTheRest() {
        index.keepOnly(Set.of());

        assertEquals(0, ask("", Map.of(), Order.RELEVANCE).total());
    }

    @Test
    void tenThousandEntriesAnswerQuicklyEnoughForAPage() {
        index.keepOnly(Set.of());
        index.put(IntStream.range(0, 10_000).mapToObj(LuceneIndexTest::numbered).toList());
        ask("bread", Map.of(), Order.TITLE);

        var start = System.nanoTime();
        var answer = ask("cooperative bread", Map.of(Facet.COUNTRY, Set.of("ES")), Order.RELEVANCE);
        var milliseconds = (System.nanoTime() - start) / 1_000_000;

        assertEquals(5_000, answer.total());
        assertEquals(10, new HashSet<>(answer.ids()).size());
        assertTrue(milliseconds < 2_000, "Took " + milliseconds + " ms");
    }

    private static Entry numbered(int number) {
        SortedMap<Language, Entry.Text> texts = new TreeMap<>(Map.of(
                Language.EN,
                new Entry.Text("Sheet " + number, "Bread for town " + number % 97 + " and its cooperative.", ""),
                Language.FR,
                new Entry.Text("Fiche " + number, "Du pain pour la ville " + number % 97 + ".", "")));
        return new Entry(
                new UUID(1, number),
                "%06d".formatted(number),
                Language.FR,
                texts,
                Map.of(Facet.COUNTRY, Set.of(number % 2 == 0 ? "ES" : "FR"), Facet.THEME, Set.of("t" + number % 18)),
                Optional.empty(),
                Instant.EPOCH);
    }
}
