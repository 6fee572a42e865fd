package org.essaim.search.usecases;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.essaim.kernel.Language;

/// How text becomes terms: per language, stemmed and without its small words; and folded, the same for all languages,
/// where words stay whole and lose only case and accents.
final class Analyzers {
    private static final Map<String, Analyzer> STEMMED = Map.of(
            "en", folding(new EnglishAnalyzer()),
            "fr", folding(new FrenchAnalyzer()),
            "es", folding(new SpanishAnalyzer()),
            "it", folding(new ItalianAnalyzer()),
            "pt", folding(new PortugueseAnalyzer()),
            "de", folding(new GermanAnalyzer()),
            "bg", folding(new BulgarianAnalyzer()),
            "eu", folding(new BasqueAnalyzer()),
            "ca", folding(new CatalanAnalyzer()));

    static final Analyzer FOLDED = new Folded();

    record Term(String text, int start, int end) {}

    private Analyzers() {}

    static Optional<Analyzer> stemmed(Language language) {
        return Optional.ofNullable(STEMMED.get(language.code()));
    }

    static List<Term> terms(Analyzer analyzer, String text) {
        var terms = new ArrayList<Term>();
        try (var stream = analyzer.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(word.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    private static Analyzer folding(Analyzer language) {
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return language;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(
                        components.getSource(), new ICUFoldingFilter(components.getTokenStream()));
            }
        };
    }

    /// Apostrophes part words, so that "emploi" is found in "l’emploi".
    private static final class Folded extends Analyzer {
        private static final NormalizeCharMap APOSTROPHES = apostrophes();

        private static NormalizeCharMap apostrophes() {
            var map = new NormalizeCharMap.Builder();
            map.add("'", " ");
            map.add("’", " ");
            map.add("ʼ", " ");
            return map.build();
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ICUFoldingFilter(words));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(APOSTROPHES, reader);
        }
    }
}
