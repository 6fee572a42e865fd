package org.essaim.search.usecases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.essaim.search.Facet;

/// Goes once through everything that answers the words. An entry that fails no facet is a hit and counts everywhere;
/// one that fails a single facet counts only there, so that a reader sees what another choice would give. Hits go on to
/// `inner`, which puts them in order.
final class Counting<C extends Collector, T> implements CollectorManager<Counting<C, T>.One, Counting.Result<T>> {
    private static final Facet[] FACETS = Facet.values();

    /// How many entries answer the words, how many of them are hits, and what the hits came to.
    record Result<T>(int answered, int total, T hits, Map<Facet, Map<String, Integer>> counts) {}

    private final Map<Facet, Set<String>> chosen;
    private final CollectorManager<C, T> inner;

    Counting(Map<Facet, Set<String>> chosen, CollectorManager<C, T> inner) {
        this.chosen = chosen;
        this.inner = inner;
    }

    @Override
    public One newCollector() throws IOException {
        return new One(inner.newCollector());
    }

    @Override
    public Result<T> reduce(Collection<One> parts) throws IOException {
        var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        List<C> collected = new ArrayList<>();
        var answered = 0;
        var total = 0;
        for (var part : parts) {
            collected.add(part.hits);
            answered += part.answered;
            total += part.total;
            part.counts.forEach((facet, values) -> values.forEach((value, count) ->
                    counts.computeIfAbsent(facet, _ -> new HashMap<>()).merge(value, count, Integer::sum)));
        }
        return new Result<>(answered, total, inner.reduce(collected), counts);
    }

    /// One pass.
    final class One implements Collector {
        private final C hits;
        private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        private int answered;
        private int total;

        One(C hits) {
            this.hits = hits;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new Leaf(this, hits.getLeafCollector(context), values(context));
        }
    }

    private List<Values> values(LeafReaderContext context) throws IOException {
        var values = new ArrayList<Values>();
        for (var facet : FACETS) {
            var known = DocValues.getSortedSet(context.reader(), Fields.facet(facet));
            values.add(new Values(facet, known, chosen.getOrDefault(facet, Set.of())));
        }
        return values;
    }

    /// One segment, counted by the numbers that its values have there.
    private final class Leaf implements LeafCollector {
        private final One pass;
        private final LeafCollector hits;
        private final List<Values> values;

        Leaf(One pass, LeafCollector hits, List<Values> values) {
            this.pass = pass;
            this.hits = hits;
            this.values = values;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            hits.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            pass.answered++;
            var failed = 0;
            for (var one : values) {
                failed += one.read(document) ? 0 : 1;
            }
            if (failed == 0) {
                pass.total++;
                hits.collect(document);
            }
            for (var one : values) {
                if (failed == 0 || (failed == 1 && one.fails)) {
                    one.count();
                }
            }
        }

        @Override
        public void finish() throws IOException {
            hits.finish();
            for (var one : values) {
                one.into(pass.counts);
            }
        }
    }

    /// The values of one facet in one segment, and those of the entry looked at.
    private static final class Values {
        private final Facet facet;
        private final SortedSetDocValues known;
        private final boolean[] wanted;
        private final boolean any;
        private final int[] counted;
        private int[] own = new int[8];
        private int size;
        private boolean fails;

        Values(Facet facet, SortedSetDocValues known, Set<String> chosen) throws IOException {
            this.facet = facet;
            this.known = known;
            any = chosen.isEmpty();
            counted = new int[Math.toIntExact(known.getValueCount())];
            wanted = new boolean[counted.length];
            for (var value : chosen) {
                var number = known.lookupTerm(new BytesRef(value));
                if (number >= 0) {
                    wanted[Math.toIntExact(number)] = true;
                }
            }
        }

        boolean read(int document) throws IOException {
            size = 0;
            var found = any;
            if (known.advanceExact(document)) {
                size = known.docValueCount();
                own = size > own.length ? new int[size] : own;
                for (var index = 0; index < size; index++) {
                    own[index] = Math.toIntExact(known.nextOrd());
                    found |= wanted[own[index]];
                }
            }
            fails = !found;
            return found;
        }

        void count() {
            for (var index = 0; index < size; index++) {
                counted[own[index]]++;
            }
        }

        void into(Map<Facet, Map<String, Integer>> counts) throws IOException {
            for (var number = 0; number < counted.length; number++) {
                if (counted[number] > 0) {
                    counts.computeIfAbsent(facet, _ -> new HashMap<>())
                            .merge(known.lookupOrd(number).utf8ToString(), counted[number], Integer::sum);
                }
            }
        }
    }
}
