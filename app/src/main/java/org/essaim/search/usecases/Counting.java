package org.essaim.search.usecases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.essaim.kernel.Language;
import org.essaim.search.Facet;
import org.jspecify.annotations.Nullable;

/// Goes once through everything that answers the words. An entry that fails no facet is a hit and counts everywhere;
/// one that fails a single facet counts only there, so that a reader sees what another choice would give.
final class Counting implements CollectorManager<Counting.One, Counting.Result> {
    /// An entry that answers, with what it can be sorted by.
    record Hit(UUID id, float score, String rank, String title, String country) {}

    record Result(List<Hit> hits, Map<Facet, Map<String, Integer>> counts) {}

    private final Map<Facet, Set<String>> chosen;
    private final Language reader;

    Counting(Map<Facet, Set<String>> chosen, Language reader) {
        this.chosen = chosen;
        this.reader = reader;
    }

    @Override
    public One newCollector() {
        return new One();
    }

    @Override
    public Result reduce(Collection<One> parts) {
        var hits = new ArrayList<Hit>();
        var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        for (var part : parts) {
            hits.addAll(part.hits);
            part.counts.forEach((facet, values) -> values.forEach((value, count) ->
                    counts.computeIfAbsent(facet, _ -> new HashMap<>()).merge(value, count, Integer::sum)));
        }
        return new Result(hits, counts);
    }

    /// One pass.
    final class One extends SimpleCollector implements Collector {
        private final List<Hit> hits = new ArrayList<>();
        private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        private final Map<Facet, SortedSetDocValues> facets = new EnumMap<>(Facet.class);
        private @Nullable Leaf leaf;
        private @Nullable Scorable scores;

        private record Leaf(BinaryDocValues ids, BinaryDocValues ranks, BinaryDocValues own, BinaryDocValues any) {}

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            var index = context.reader();
            for (var facet : Facet.values()) {
                facets.put(facet, DocValues.getSortedSet(index, Fields.facet(facet)));
            }
            leaf = new Leaf(
                    DocValues.getBinary(index, Fields.ID),
                    DocValues.getBinary(index, Fields.RANK),
                    DocValues.getBinary(index, Fields.name(reader)),
                    DocValues.getBinary(index, Fields.ANY_NAME));
        }

        @Override
        public void setScorer(Scorable scorer) {
            scores = scorer;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public void collect(int document) throws IOException {
            var values = new EnumMap<Facet, Set<String>>(Facet.class);
            var failed = new ArrayList<Facet>();
            for (var facet : Facet.values()) {
                var own = values(facet, document);
                values.put(facet, own);
                var wanted = chosen.getOrDefault(facet, Set.of());
                if (!wanted.isEmpty() && wanted.stream().noneMatch(own::contains)) {
                    failed.add(facet);
                }
            }
            if (failed.isEmpty()) {
                values.forEach(this::count);
                hits.add(hit(document, values.getOrDefault(Facet.COUNTRY, Set.of())));
            } else if (failed.size() == 1) {
                count(failed.getFirst(), values.getOrDefault(failed.getFirst(), Set.of()));
            }
        }

        private Set<String> values(Facet facet, int document) throws IOException {
            var all = facets.get(facet);
            var own = new HashSet<String>();
            if (all != null && all.advanceExact(document)) {
                for (var left = all.docValueCount(); left > 0; left--) {
                    own.add(all.lookupOrd(all.nextOrd()).utf8ToString());
                }
            }
            return own;
        }

        private void count(Facet facet, Set<String> values) {
            var counted = counts.computeIfAbsent(facet, _ -> new HashMap<>());
            values.forEach(value -> counted.merge(value, 1, Integer::sum));
        }

        private Hit hit(int document, Set<String> countries) throws IOException {
            if (leaf == null || scores == null) {
                throw new IllegalStateException("Collecting before a reader was set");
            }
            var title = text(leaf.own(), document);
            return new Hit(
                    UUID.fromString(text(leaf.ids(), document)),
                    scores.score(),
                    text(leaf.ranks(), document),
                    title.isEmpty() ? text(leaf.any(), document) : title,
                    countries.stream().findFirst().orElse(""));
        }

        private static String text(BinaryDocValues values, int document) throws IOException {
            return values.advanceExact(document) ? values.binaryValue().utf8ToString() : "";
        }
    }
}
