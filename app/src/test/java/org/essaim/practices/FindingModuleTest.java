package org.essaim.practices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.usecases.SearchCatalogue;
import org.essaim.search.Order;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Measures how well the Bilbao collection is found, against what a person expects. The figures are written to
/// `target/quality`.
@EssaimTest
class FindingModuleTest {
    private static final int TOP = 10;

    private static final double FLOOR = 0.9;

    private static final int STEM = 5;

    @Autowired
    private SearchCatalogue catalogue;

    @Autowired
    private List<DemoChapter> chapters;

    private record Judged(Language language, String query, Set<String> expected) {
        static Judged of(String line) {
            var parts = line.split("\\|", -1);
            return new Judged(new Language(parts[0]), parts[1], Set.of(parts[2].split(" ", -1)));
        }
    }

    private record Figures(double recall, double gain, List<String> found) {}

    @BeforeEach
    void fill() {
        Demo.fillBilbao(chapters);
    }

    private static List<Judged> judged() throws IOException {
        try (InputStream file = FindingModuleTest.class.getResourceAsStream("/quality/bilbao.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Judged::of)
                    .toList();
        }
    }

    private List<Sheet> found(String words, Language language, boolean wider, int limit) {
        var query = new CatalogueQuery(
                words,
                Map.of(),
                Order.RELEVANCE,
                CatalogueQuery.View.LIST,
                limit,
                Optional.empty(),
                Optional.empty(),
                wider,
                Optional.empty());
        return catalogue.search(query, language).rows().stream()
                .map(SearchCatalogue.Row::sheet)
                .toList();
    }

    private Figures figures(Judged judged, boolean wider) {
        var codes = found(judged.query(), judged.language(), wider, TOP).stream()
                .map(sheet -> Objects.requireNonNull(sheet.content().code()))
                .toList();
        var right = codes.stream().filter(judged.expected()::contains).count();
        var gain = 0.0;
        var best = 0.0;
        for (var place = 0; place < TOP; place++) {
            var worth = Math.log(2) / Math.log(place + 2.0);
            gain += place < codes.size() && judged.expected().contains(codes.get(place)) ? worth : 0;
            best += place < judged.expected().size() ? worth : 0;
        }
        return new Figures((double) right / Math.min(TOP, judged.expected().size()), gain / best, codes);
    }

    private static double mean(List<Figures> all, java.util.function.ToDoubleFunction<Figures> of) {
        return all.stream().mapToDouble(of).average().orElse(0);
    }

    @Test
    void mostOfWhatAPersonExpectsStandsOnTheFirstPage() throws IOException {
        var judged = judged();
        var lines = new StringBuilder();
        var recall = new TreeMap<Boolean, Double>();
        for (var wider : new boolean[] {true, false}) {
            var all = judged.stream().map(one -> figures(one, wider)).toList();
            recall.put(wider, mean(all, Figures::recall));
            lines.append(String.format(
                    Locale.ROOT,
                    "%s: %d queries, recall at 10 %.3f, nDCG at 10 %.3f%n",
                    wider ? "with the thesaurus" : "words as typed",
                    all.size(),
                    mean(all, Figures::recall),
                    mean(all, Figures::gain)));
            for (var index = 0; index < all.size(); index++) {
                lines.append(String.format(
                        Locale.ROOT,
                        "  %.2f %.2f %s %s | expected %s | found %s%n",
                        all.get(index).recall(),
                        all.get(index).gain(),
                        judged.get(index).language().code(),
                        judged.get(index).query(),
                        judged.get(index).expected(),
                        all.get(index).found()));
            }
        }
        var folder = Files.createDirectories(Path.of("target", "quality"));
        Files.writeString(folder.resolve("bilbao.txt"), lines);

        assertTrue(recall.getOrDefault(true, 0.0) >= FLOOR, () -> "recall at 10: " + recall);
        assertTrue(recall.getOrDefault(true, 0.0) > 2 * recall.getOrDefault(false, 1.0), () -> "brings: " + recall);
    }

    @Test
    void theJudgementsAreManyAndHardEnough() throws IOException {
        var judged = judged();
        var titles = found("", Language.EN, true, 200).stream()
                .collect(Collectors.toMap(
                        sheet -> Objects.requireNonNull(sheet.content().code()),
                        sheet -> stems(sheet.content().title().best(Language.EN).value() + " "
                                + sheet.content().title().best(Language.FR).value())));
        var apart = judged.stream()
                .filter(one -> one.expected().stream()
                        .allMatch(code -> stems(one.query()).stream()
                                .noneMatch(Objects.requireNonNull(titles.get(code))::contains)))
                .count();

        assertTrue(judged.size() >= 120);
        assertEquals(9, judged.stream().map(Judged::language).distinct().count());
        assertTrue(2 * apart >= judged.size(), () -> "share no stem with any title expected: " + apart);
    }

    private static Set<String> stems(String text) {
        var folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(folded.split("[^\\p{L}]+", -1))
                .filter(word -> word.length() > 3)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
