package org.essaim.search.usecases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.essaim.kernel.Language;
import org.essaim.search.Facet;

/// All hits with what people sort by: their titles and countries.
final class Listing implements CollectorManager<Listing.One, List<Listing.Hit>> {
    /// A hit, with what it can be sorted by.
    record Hit(UUID id, String rank, String title, String country) {}

    private final Language reader;

    Listing(Language reader) {
        this.reader = reader;
    }

    @Override
    public One newCollector() {
        return new One();
    }

    @Override
    public List<Hit> reduce(Collection<One> parts) {
        return parts.stream().flatMap(part -> part.hits.stream()).toList();
    }

    /// One pass.
    final class One implements Collector {
        private final List<Hit> hits = new ArrayList<>();

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            var index = context.reader();
            var ids = DocValues.getBinary(index, Fields.ID);
            var ranks = DocValues.getSorted(index, Fields.RANK);
            var own = DocValues.getBinary(index, Fields.name(reader));
            var any = DocValues.getBinary(index, Fields.ANY_NAME);
            var countries = DocValues.getSortedSet(index, Fields.facet(Facet.COUNTRY));
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    var title = text(own, document);
                    hits.add(new Hit(
                            UUID.fromString(text(ids, document)),
                            rank(ranks, document),
                            title.isEmpty() ? text(any, document) : title,
                            first(countries, document)));
                }
            };
        }
    }

    static String text(BinaryDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? values.binaryValue().utf8ToString() : "";
    }

    private static String rank(SortedDocValues values, int document) throws IOException {
        return values.advanceExact(document)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }

    private static String first(SortedSetDocValues values, int document) throws IOException {
        return values.advanceExact(document)
                ? values.lookupOrd(values.nextOrd()).utf8ToString()
                : "";
    }
}
