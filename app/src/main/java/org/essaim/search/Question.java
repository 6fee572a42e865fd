package org.essaim.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.essaim.kernel.Language;

/// What a reader looks for. `words` may be anything at all, words in quotation marks stand together; of several values
/// of one facet any will do, and all facets must agree. `reader` is the language in which titles and countries are
/// sorted.
public record Question(
        String words,
        List<Wider> wider,
        Map<Facet, Set<String>> chosen,
        Optional<Area> area,
        Order order,
        Language reader,
        int limit,
        Optional<Cursor> after) {

    private static final String OPENING = "\"“«„”";
    private static final String CLOSING = "\"”»“";

    /// Some of the words, by their characters, and what says the same in each language: any of it will do for them.
    /// What is `near`, such as narrower things, will do too but weighs less.
    public record Wider(
            int from, int to, SortedMap<Language, List<String>> labels, SortedMap<Language, List<String>> near) {}

    /// Where entries must lie.
    public sealed interface Area {
        /// Between meridians and parallels, in degrees; `west` beyond `east` reaches across the date line.
        record Box(double west, double south, double east, double north) implements Area {}

        /// So many kilometres around a place.
        record Around(double latitude, double longitude, int kilometres) implements Area {}
    }

    /// Words between quotation marks, by the characters between the marks.
    public record Quoted(int from, int to) {}

    /// The words as they were typed, anywhere.
    public Question(
            String words,
            Map<Facet, Set<String>> chosen,
            Order order,
            Language reader,
            int limit,
            Optional<Cursor> after) {
        this(words, List.of(), chosen, Optional.empty(), order, reader, limit, after);
    }

    /// Everything there is, for counts alone.
    public static Question counts(Language reader) {
        return new Question("", Map.of(), Order.RELEVANCE, reader, 0, Optional.empty());
    }

    /// What stands in quotation marks of any language; a mark that is never closed is none.
    public static List<Quoted> quoted(String words) {
        var found = new ArrayList<Quoted>();
        var from = -1;
        for (var at = 0; at < words.length(); at++) {
            if (from >= 0 && CLOSING.indexOf(words.charAt(at)) >= 0) {
                found.add(new Quoted(from, at));
                from = -1;
            } else if (from < 0 && OPENING.indexOf(words.charAt(at)) >= 0) {
                from = at + 1;
            }
        }
        return found;
    }

    /// The words with all that is quoted blanked out, every other character in its place.
    public static String unquoted(String words) {
        var left = new StringBuilder(words);
        quoted(words).forEach(one -> left.replace(one.from(), one.to(), " ".repeat(one.to() - one.from())));
        return left.toString();
    }
}
