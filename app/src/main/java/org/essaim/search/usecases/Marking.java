package org.essaim.search.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.essaim.kernel.Language;
import org.essaim.search.Part;

/// Marks in a text what answers the words, by the same rules by which it was found.
final class Marking {
    private static final int LONGEST_ELISION = 5;

    private Marking() {}

    static List<Part> of(String text, Language language, QueryWords words, List<String> labels) {
        if (words.isEmpty() || text.isEmpty()) {
            return List.of(new Part(text, false));
        }
        var found = new TreeMap<Integer, Integer>();
        var folded = Analyzers.terms(Analyzers.FOLDED, text);
        whole(labels, Analyzers.FOLDED, folded, text, found);
        for (var term : folded) {
            if (term.text().length() > 1 && words.matchesFolded(term.text())) {
                found.merge(term.start(), term.end(), Math::max);
            }
        }
        Analyzers.stemmed(language).ifPresent(analyzer -> {
            var stems = words.stems(language);
            var terms = Analyzers.terms(analyzer, text);
            whole(labels, analyzer, terms, text, found);
            for (var term : terms) {
                if (stems.contains(term.text())) {
                    found.merge(afterElision(text, term), term.end(), Math::max);
                }
            }
        });
        return cut(text, found);
    }

    /// Labels are marked only where all their words follow each other.
    private static void whole(
            List<String> labels,
            Analyzer analyzer,
            List<Analyzers.Term> text,
            String plain,
            Map<Integer, Integer> found) {
        var words = text.stream().map(Analyzers.Term::text).toList();
        for (var label : labels) {
            var looked = Analyzers.terms(analyzer, label).stream()
                    .map(Analyzers.Term::text)
                    .toList();
            for (var at = 0; !looked.isEmpty() && at + looked.size() <= words.size(); at++) {
                if (words.subList(at, at + looked.size()).equals(looked)) {
                    var last = text.get(at + looked.size() - 1).end();
                    found.merge(afterElision(plain, text.get(at)), last, Math::max);
                }
            }
        }
    }

    /// "l’économie" is one word to the stemmer, of which only "économie" is marked.
    private static int afterElision(String text, Analyzers.Term term) {
        for (var index = term.start(); index < Math.min(term.start() + LONGEST_ELISION, term.end() - 1); index++) {
            if (text.charAt(index) == '’' || text.charAt(index) == '\'') {
                return index + 1;
            }
        }
        return term.start();
    }

    private static List<Part> cut(String text, NavigableMap<Integer, Integer> found) {
        var parts = new ArrayList<Part>();
        var done = 0;
        for (var place : found.entrySet()) {
            var start = Math.max(place.getKey(), done);
            if (place.getValue() <= start) {
                continue;
            }
            if (start > done) {
                parts.add(new Part(text.substring(done, start), false));
            }
            parts.add(new Part(text.substring(start, place.getValue()), true));
            done = place.getValue();
        }
        if (done < text.length()) {
            parts.add(new Part(text.substring(done), false));
        }
        return parts;
    }
}
