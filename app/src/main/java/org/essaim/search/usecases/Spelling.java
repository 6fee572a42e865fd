package org.essaim.search.usecases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;

/// What a reader may have meant: words that stand nowhere give way to the most used word that differs in a letter or
/// two and begins alike.
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONG = 7;

    private Spelling() {}

    /// The words with those replaced; empty when nothing can be said.
    static String of(String text, IndexReader reader) throws IOException {
        var words = new ArrayList<String>();
        var changed = false;
        for (var word : QueryWords.of(text).words()) {
            var other = stands(word, reader) ? Optional.<String>empty() : nearest(word, reader);
            changed |= other.isPresent();
            words.add(other.orElse(word));
        }
        return changed ? String.join(" ", words) : "";
    }

    private static boolean stands(String word, IndexReader reader) throws IOException {
        return word.length() < SHORTEST
                || reader.docFreq(new Term(Fields.BODY, word)) > 0
                || reader.docFreq(new Term(Fields.TITLE, word)) > 0;
    }

    private static Optional<String> nearest(String word, IndexReader reader) throws IOException {
        var best = Optional.<String>empty();
        var most = 0f;
        for (var field : new String[] {Fields.TITLE, Fields.BODY}) {
            var terms = MultiTerms.getTerms(reader, field);
            if (terms == null) {
                continue;
            }
            var near = new FuzzyTermsEnum(terms, new Term(field, word), word.length() < LONG ? 1 : 2, 1, true);
            for (var term = near.next(); term != null; term = near.next()) {
                var weight = (float) (near.getBoost() * Math.log(2 + near.docFreq()));
                if (weight > most && !term.utf8ToString().startsWith(word)) {
                    most = weight;
                    best = Optional.of(term.utf8ToString());
                }
            }
        }
        return best;
    }
}
