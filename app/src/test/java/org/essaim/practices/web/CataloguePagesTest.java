package org.essaim.practices.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.essaim.kernel.DemoChapter;
import org.essaim.practices.Demo;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class CataloguePagesTest {
    private static final int MOST_BYTES = 60 * 1024;

    @Autowired
    private Visitors visitors;

    @Autowired
    private List<DemoChapter> chapters;

    private Visitor visitor;

    @BeforeEach
    void fill() {
        Demo.fillBilbao(chapters);
        visitor = visitors.arrive();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aReaderFindsASheetByWordsInEitherLanguage() {
        var french = new TreeSet<>(visitor.open("/en/practices?q=" + encoded("athénée"))
                .select(".cards h3 a")
                .eachAttr("href"));
        var english = visitor.open("/en/practices?q=athenaeum");

        assertEquals(french, new TreeSet<>(english.select(".cards h3 a").eachAttr("href")));
        assertEquals(2, french.size());
        assertEquals(2, english.select(".cards li:has(mark)").size());
    }

    @Test
    void aCircleOfTheMapKeepsWhatWasChosen() {
        var map = visitor.open("/en/practices?view=map&q=cooperative&theme=public-policies&theme=local-development");
        var links = map.select("svg.map a[href^=/en/practices?]").eachAttr("href");

        assertFalse(links.isEmpty());
        for (var link : links) {
            var country = link.replaceAll(".*country=", "");
            visitor.open(link);
            assertEquals(
                    map.select("#country-" + country + " + ul li").size(),
                    visitor.page().select(".cards > li").size(),
                    link);
        }
    }

    @Test
    void listMapAndSwarmAreTheSameAnswer() {
        for (var query : List.of("country=ES", "theme=public-policies", "q=cooperative&country=ES")) {
            var listed = new TreeSet<String>();
            var next = "/en/practices?" + query;
            while (!next.isEmpty()) {
                listed.addAll(visitor.open(next).select(".cards h3 a").eachAttr("href"));
                next = visitor.page().select("a[rel~=next]").attr("href");
            }
            var mapped = new TreeSet<>(visitor.open("/en/practices?view=map&" + query)
                    .select(".titles a")
                    .eachAttr("href"));
            var swarm = visitor.open("/en/practices?view=swarm&" + query);

            assertEquals(listed, mapped, query);
            assertEquals(listed, new TreeSet<>(swarm.select(".titles a").eachAttr("href")), query);
            assertEquals(listed, new TreeSet<>(swarm.select("svg.swarm a").eachAttr("href")), query);
        }
    }

    @Test
    void everyCountOfAFacetComesTrue() {
        var page = visitor.open("/en/practices?country=FR");
        var links = new TreeMap<String, String>();
        page.select(".choice-list a:not([aria-current])")
                .forEach(link ->
                        links.put(link.attr("href"), link.select(".count").text()));
        assertTrue(links.size() > 10);

        links.forEach((href, count) -> {
            var total = visitor.open(href).select(".found").text();
            // Another country widens the answer by its own count.
            var expected = href.indexOf("country=") == href.lastIndexOf("country=")
                    ? Integer.parseInt(count)
                    : 10 + Integer.parseInt(count);
            assertTrue(total.startsWith(expected + " practice"), href + " " + total + " " + expected);
        });
    }

    @Test
    void aChipTakesItsChoiceAway() {
        visitor.open("/en/practices?q=cooperative&country=ES&theme=public-policies");
        var spain = visitor.page().select(".chips a:contains(Spain)").attr("href");

        visitor.open(spain);

        assertEquals(List.of("cooperative", "Social economy in public policy"), chips());
    }

    private List<String> chips() {
        return visitor.page().select(".chips a.tag").stream()
                .map(chip -> chip.ownText().strip())
                .toList();
    }

    @Test
    void anEmptyAnswerSaysWhatToLetGo() {
        visitor.open("/fr/practices?country=JP&theme=peacebuilding");

        assertEquals(
                "Rien ne répond à tout cela", visitor.page().select(".empty h2").text());
        assertEquals(3, visitor.page().select(".empty li a").size());
        for (var way : visitor.page().select(".empty li a").eachAttr("href")) {
            assertFalse(visitor.open(way).select(".cards li").isEmpty(), way);
        }
    }

    @Test
    void aNewSearchKeepsTheChoices() {
        visitor.open("/en/practices?country=ES&view=map");

        visitor.submit("form.seek", java.util.Map.of("q", "bilbao"));

        assertEquals(List.of("bilbao", "Spain"), chips());
        assertFalse(visitor.page().select("svg.map").isEmpty());
    }

    @Test
    void sortedByTitleTheTitlesAreInOrder() {
        var titles =
                visitor.open("/en/practices?sort=title").select(".cards h3").eachText();
        var collator = com.ibm.icu.text.Collator.getInstance(com.ibm.icu.util.ULocale.ENGLISH);
        ((com.ibm.icu.text.RuleBasedCollator) collator).setAlternateHandlingShifted(true);

        assertEquals(titles.stream().sorted(collator::compare).toList(), titles);
        assertEquals(20, titles.size());
    }

    @Test
    void whatCannotBeIsSaidAndTheRestStillAnswers() {
        visitor.open("/en/practices?country=Spain&theme=public-policies");

        assertEquals(400, visitor.status());
        assertEquals(
                "“Spain” cannot stand for country. Allowed: ISO 3166-1 alpha-2 (ES).",
                visitor.page().select(".warning li").text());
        assertTrue(visitor.page().select(".found").text().startsWith("12 practices"));
        visitor.open("/en/practices?utm_source=x");
        assertEquals(200, visitor.status());
    }

    @Test
    void aWordTooLongAndSignsThatAreNoWordFindNothingAndThePageSaysWhy() {
        visitor.open("/en/practices?q=" + "x".repeat(70));
        assertEquals(0, visitor.page().select(".cards li").size());
        assertEquals(
                1,
                visitor.page()
                        .select(".empty p:contains(No practice has a word as long as the one you typed.)")
                        .size());

        visitor.open("/en/practices?q=" + encoded("☕"));
        assertEquals(0, visitor.page().select(".cards li").size());
        assertEquals(
                1,
                visitor.page()
                        .select(".empty p:contains(no letter and no digit)")
                        .size());
    }

    @Test
    void anyWordsAnswerAPage() {
        for (var words : List.of(
                "+(*:* AND ][",
                "\"",
                "\\",
                "\u0000\u0007",
                "🐝",
                "🐝".repeat(31),
                "x" + "🐝".repeat(600),
                "مرحبا",
                "\u202Ex",
                "<script>alert(1)</script>",
                "a ".repeat(5_000),
                "x".repeat(10_000),
                "%' OR 1=1",
                "{0} '{'")) {
            for (var view : List.of("list", "map", "swarm")) {
                visitor.open("/fr/practices?view=" + view + "&q=" + encoded(words));

                assertEquals(200, visitor.status(), words);
                assertTrue(visitor.page().select("script:not([src^=/])").isEmpty());
            }
        }
        assertEquals(
                200,
                visitor.raw(HttpRequest.newBuilder(
                                visitor.address("/api/v1/practices?q=" + encoded("é".repeat(10_000)))))
                        .statusCode());
    }

    @Test
    void everyPageStaysUnderSixtyKilobytesOnTheWire() {
        var sheet =
                visitor.open("/en/practices?country=JP").select(".cards h3 a").attr("href");
        var organisation =
                visitor.open(sheet).select(".facts a[href*=/organisations/]").attr("href");
        var sizes = new TreeMap<String, Integer>();
        for (var path : List.of(
                "/en",
                "/en/practices",
                "/fr/practices?view=map",
                "/fr/practices?view=swarm",
                "/fr/collections/bilbao-2018",
                "/en/collections",
                "/en/themes",
                "/en/themes/public-policies",
                "/en/organisations",
                organisation,
                sheet)) {
            visitor.open(path);
            assertEquals(200, visitor.status(), path);
            sizes.put(path, zipped(visitor.bytes()));
        }

        assertTrue(sizes.values().stream().allMatch(size -> size <= MOST_BYTES), sizes.toString());
    }

    private static int zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    @Test
    void theCollectionCountsForItselfAndCallsTheOtherNumberTheBookletsClaim() {
        visitor.open("/en/collections/bilbao-2018");

        var facts = visitor.page().select(".facts dd").eachText();
        assertEquals(List.of("102", "32", "98", "18"), facts);
        assertTrue(visitor.page().select(".lead").text().contains("The booklet claims 36 countries; we counted 32"));
        assertEquals(102, visitor.page().select("svg.swarm circle").size());
        assertEquals(102, new HashSet<>(visitor.page().select(".titles a").eachAttr("href")).size());
        assertEquals(
                102,
                visitor.page().select(".countries .count").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum());
    }

    @Test
    void aSheetCanBeReadCitedAndFollowed() {
        visitor.open("/en/practices?q=icoop&country=KR");
        var hrefs = new ArrayList<>(visitor.page().select(".cards h3 a").eachAttr("href"));
        var broken = hrefs.stream()
                .filter(href -> visitor.open(href).text().contains("www.icoop.co op"))
                .findFirst()
                .orElseThrow();
        visitor.open(broken);

        assertTrue(visitor.page().select("a[href*=icoop.co]").isEmpty());
        assertTrue(visitor.page().select(".cited").text().contains("Essaim"));
        assertFalse(visitor.page().select(".sheet .cards li").isEmpty());
        var bib = visitor.raw(HttpRequest.newBuilder(visitor.address(broken + ".bib")));
        assertTrue(new String(bib.body(), StandardCharsets.UTF_8).startsWith("@misc{"));
        assertEquals(
                "application/vnd.citationstyles.csl+json",
                visitor.raw(HttpRequest.newBuilder(visitor.address(broken + ".json")))
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
        assertEquals(
                "noopener nofollow",
                visitor.open("/en/practices?country=JP").select(".cards h3 a").stream()
                        .findFirst()
                        .map(link -> visitor.open(link.attr("href")))
                        .orElseThrow()
                        .select(".facts a[rel]")
                        .attr("rel"));
    }

    @Test
    void anAddressOfAConceptLeadsToItsPage() {
        visitor.open("/id/concept/themes/public-policies");

        assertEquals("/en/concepts/themes/public-policies", visitor.path());
        assertEquals("Social economy in public policy", visitor.heading());
        assertEquals(6, visitor.page().select(".titles a[href^=/en/practices/]").size());
        assertEquals(
                "All 12 practices",
                visitor.page().select("a[href=/en/themes/public-policies]").text());
    }

    @Test
    void aReaderSeesHowTheWordsWereWidenedAndCanHaveThemAsTyped() {
        var wide = visitor.open("/en/practices?q=" + encoded("moneda social"));

        assertEquals(1, wide.select(".heard a.tag").size());
        assertFalse(wide.select(".heard q").isEmpty());
        var narrow = wide.select(".heard a[rel=nofollow]").attr("href");
        assertEquals("/en/practices?q=moneda+social&wider=no", narrow);

        var typed = visitor.open(narrow);
        assertEquals(0, typed.select(".heard q").size());
        assertEquals("no", typed.select("input[name=wider]").attr("value"));
    }

    @Test
    void aMisspeltQueryOffersWhatMayHaveBeenMeant() {
        var page = visitor.open("/en/practices?q=coopretives");

        assertEquals(1, page.select("a[href^=/en/practices?q=cooperativ]").size());
    }

    @Test
    void manyWordsThatNameConceptsAreAnsweredWithAPage() {
        var page = visitor.open("/en/practices?q=" + "recycling+women+care+finance+migrants+health+food+".repeat(12));

        assertEquals(6, page.select(".heard p:has(a.tag)").size());
    }

    @Test
    void anySearchCanBeFollowedAsAFeedAndIsNotSentTwice() {
        var page = visitor.open("/fr/practices?country=KR&near=37.57,126.98,400");
        var path = page.select("a[type=application/atom+xml]").attr("href");
        var first = visitor.raw(HttpRequest.newBuilder(visitor.address(path)));
        var feed = Jsoup.parse(new String(first.body(), StandardCharsets.UTF_8), Parser.xmlParser());
        var mark = first.headers().firstValue("ETag").orElseThrow();
        var again = visitor.raw(HttpRequest.newBuilder(visitor.address(path)).header("If-None-Match", mark));

        assertTrue(feed.select("feed > entry").size() >= 1);
        assertEquals(
                page.select(".cards h3 a").size(), feed.select("feed > entry").size());
        assertEquals("fr", feed.select("feed").attr("xml:lang"));
        assertEquals(304, again.statusCode());
    }

    @Test
    void anUnknownFacetOrPlaceIsSaidAndLeftOut() {
        for (var query :
                List.of("figures=some", "year=MMXVIII", "organisation=koop", "near=here", "box=1,2,3", "sdg=18")) {
            var page = visitor.open("/en/practices?" + query);
            assertEquals(400, visitor.status(), query);
            assertEquals(1, page.select(".warning li").size(), query);
            assertEquals(20, page.select(".cards h3").size(), query);
        }
    }
}
