package org.essaim.search.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.essaim.kernel.Language;
import org.essaim.search.Answer;
import org.essaim.search.Cursor;
import org.essaim.search.Entry;
import org.essaim.search.Part;
import org.essaim.search.Question;
import org.essaim.search.SearchIndex;
import org.essaim.search.usecases.Counting.Hit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// The index, in memory: it is made anew from the database at each start, so there is no file to lock, to recover after
/// a kill, to carry to another version or to forget in a backup. It keeps terms and sort keys, no texts.
@Service
class IndexInMemory implements SearchIndex, DisposableBean {
    private static final double BUFFER_MEGABYTES = 4;
    private static final int MOST_CLAUSES = 65_536;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Set<Language> languages = new ConcurrentSkipListSet<>();

    IndexInMemory() throws IOException {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        var analyzer = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return Fields.analyzer(field);
            }
        };
        writer = new IndexWriter(
                new ByteBuffersDirectory(), new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES));
        searchers = new SearcherManager(writer, null);
    }

    @Override
    public synchronized void put(Entry entry) {
        try {
            languages.addAll(entry.texts().keySet());
            writer.updateDocument(new Term(Fields.ID, entry.id().toString()), Fields.document(entry));
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void remove(UUID id) {
        try {
            writer.deleteDocuments(new Term(Fields.ID, id.toString()));
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void replaceAll(Stream<Entry> entries) {
        try {
            writer.deleteAll();
            for (var each = entries.iterator(); each.hasNext(); ) {
                var entry = each.next();
                languages.addAll(entry.texts().keySet());
                writer.addDocument(Fields.document(entry));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer find(Question question) {
        try {
            var searcher = searchers.acquire();
            try {
                return answer(question, searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All the words; where nothing has them all, half of them, and at last any of them.
    private Answer answer(Question question, IndexSearcher searcher) throws IOException {
        var words = new WiderWords(question.words(), question.wider());
        var all = words.groups(languages);
        var least = all;
        var query = words.query(languages, least);
        while (least > 1 && searcher.count(query) == 0) {
            least = least == all ? Math.min(all - 1, (all + 1) / 2) : 1;
            query = words.query(languages, least);
        }
        var result = searcher.search(query, new Counting(question.chosen(), question.reader()));
        var hits = Sorting.sorted(result.hits(), question.order(), question.reader());
        var misspelt = least < all || (hits.isEmpty() && !question.words().isBlank());
        var instead = misspelt ? Spelling.of(question.words(), searcher.getIndexReader()) : "";
        return page(hits, question, result, least < all, instead);
    }

    private static Answer page(
            List<Hit> hits, Question question, Counting.Result result, boolean some, String instead) {
        var start = question.after().map(cursor -> start(hits, cursor)).orElse(0);
        var end = Math.min(hits.size(), start + question.limit());
        var ids = hits.subList(start, end).stream().map(Hit::id).toList();
        var next = end < hits.size() && !ids.isEmpty()
                ? Optional.of(new Cursor(question.order(), end, ids.getLast()))
                : Optional.<Cursor>empty();
        return new Answer(hits.size(), ids, next, result.counts(), some && !hits.isEmpty(), instead);
    }

    private static int start(List<Hit> hits, Cursor cursor) {
        for (var index = 0; index < hits.size(); index++) {
            if (hits.get(index).id().equals(cursor.id())) {
                return index + 1;
            }
        }
        return Math.min(cursor.position(), hits.size());
    }

    @Override
    public List<Part> marked(String text, Language language, String words, List<Question.Wider> wider) {
        return Marking.of(text, language, QueryWords.of(words), labels(language, wider));
    }

    private static List<String> labels(Language language, List<Question.Wider> wider) {
        return wider.stream()
                .flatMap(one -> Stream.of(one.labels(), one.near()))
                .flatMap(labels -> labels.getOrDefault(language, List.of()).stream())
                .distinct()
                .toList();
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
    }
}
