package org.essaim.search.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.essaim.kernel.Language;
import org.essaim.search.Answer;
import org.essaim.search.Cursor;
import org.essaim.search.Order;
import org.essaim.search.Question;

/// Answers a question from one state of the index: all the words; where nothing has them all, half of them, and at last
/// any of them.
final class Looking {
    private static final int METRES = 1_000;
    private static final SortField RANK = new SortField(Fields.RANK, SortField.Type.STRING);
    private static final Sort RELEVANT = new Sort(SortField.FIELD_SCORE, RANK);
    private static final Sort NEWEST = new Sort(new SortField(Fields.PUBLISHED, SortField.Type.LONG, true), RANK);

    private final IndexSearcher searcher;
    private final Question question;

    private Looking(IndexSearcher searcher, Question question) {
        this.searcher = searcher;
        this.question = question;
    }

    static Answer find(IndexSearcher searcher, Question question, Set<Language> languages) throws IOException {
        var looking = new Looking(searcher, question);
        return switch (question.order()) {
            case RELEVANCE -> looking.best(RELEVANT, languages);
            case NEWEST -> looking.best(NEWEST, languages);
            case TITLE, COUNTRY -> looking.listed(languages);
        };
    }

    /// The first hits by what the index can sort by itself.
    private Answer best(Sort sort, Set<Language> languages) throws IOException {
        var before = question.after().map(Cursor::position).orElse(0);
        var most = Math.clamp(
                1L + before + question.limit(),
                1,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        var found = found(new TopFieldCollectorManager(sort, most, Integer.MAX_VALUE), languages);
        var ids = new ArrayList<UUID>();
        for (var hit : found.result.hits().scoreDocs) {
            ids.add(id(hit.doc));
        }
        return page(ids, found);
    }

    private Answer listed(Set<Language> languages) throws IOException {
        var found = found(new Listing(question.reader()), languages);
        var hits = question.order() == Order.TITLE
                ? Sorting.byTitle(found.result.hits(), question.reader())
                : Sorting.byCountry(found.result.hits(), question.reader());
        return page(hits.stream().map(Listing.Hit::id).toList(), found);
    }

    private record Found<T>(Counting.Result<T> result, boolean some) {}

    private <C extends Collector, T> Found<T> found(CollectorManager<C, T> hits, Set<Language> languages)
            throws IOException {
        var words = new WiderWords(question.words(), question.wider());
        var all = words.groups(languages);
        var least = all;
        while (true) {
            var query = placed(words.query(languages, least));
            var result = searcher.search(query, new Counting<>(question.chosen(), hits));
            if (result.answered() > 0 || least <= 1) {
                return new Found<>(result, least < all);
            }
            least = least == all ? Math.min(all - 1, (all + 1) / 2) : 1;
        }
    }

    private Query placed(Query words) {
        return question.area()
                .<Query>map(area -> new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(within(area), Occur.FILTER)
                        .build())
                .orElse(words);
    }

    private static Query within(Question.Area area) {
        return switch (area) {
            case Question.Area.Box box ->
                LatLonPoint.newBoxQuery(Fields.PLACE, box.south(), box.north(), box.west(), box.east());
            case Question.Area.Around around ->
                LatLonPoint.newDistanceQuery(
                        Fields.PLACE, around.latitude(), around.longitude(), (double) around.kilometres() * METRES);
        };
    }

    private Answer page(List<UUID> hits, Found<?> found) throws IOException {
        var total = found.result.total();
        var start = question.after().map(cursor -> start(hits, cursor)).orElse(0);
        var end = Math.min(hits.size(), start + question.limit());
        var ids = hits.subList(Math.min(start, end), end);
        var next = end < total && !ids.isEmpty()
                ? Optional.of(new Cursor(question.order(), end, ids.getLast()))
                : Optional.<Cursor>empty();
        var misspelt = found.some || (total == 0 && !question.words().isBlank());
        var instead = misspelt ? Spelling.of(question.words(), searcher.getIndexReader()) : "";
        return new Answer(total, List.copyOf(ids), next, found.result.counts(), found.some && total > 0, instead);
    }

    private static int start(List<UUID> hits, Cursor cursor) {
        var place = hits.indexOf(cursor.id());
        return place < 0 ? Math.min(cursor.position(), hits.size()) : place + 1;
    }

    private UUID id(int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return UUID.fromString(Listing.text(DocValues.getBinary(leaf.reader(), Fields.ID), document - leaf.docBase));
    }

    /// The stamp of the entry as it can be found now; empty when there is none.
    static String stamp(IndexSearcher searcher, UUID id) {
        try {
            var query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.BLOCK, id.toString())), Occur.FILTER)
                    .add(WiderWords.EVERYTHING, Occur.FILTER)
                    .build();
            var found = searcher.search(query, 1).scoreDocs;
            if (found.length == 0) {
                return "";
            }
            var leaves = searcher.getIndexReader().leaves();
            var leaf = leaves.get(ReaderUtil.subIndex(found[0].doc, leaves));
            return Listing.text(DocValues.getBinary(leaf.reader(), Fields.STAMP), found[0].doc - leaf.docBase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every id there is.
    static Set<UUID> ids(IndexSearcher searcher) throws IOException {
        var ids = new HashSet<UUID>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var values = DocValues.getBinary(leaf.reader(), Fields.ID);
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                ids.add(UUID.fromString(values.binaryValue().utf8ToString()));
            }
        }
        return ids;
    }
}
