package org.essaim.search.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.essaim.kernel.Language;
import org.essaim.search.Answer;
import org.essaim.search.Entry;
import org.essaim.search.Part;
import org.essaim.search.Question;
import org.essaim.search.SearchIndex;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// The index in its folder. What was put since it was last kept is lost by a kill and put again at the next start; a
/// folder that cannot be read, or is of another format, begins empty. It keeps terms and sort keys, no texts.
@Service
class LuceneIndex implements SearchIndex, DisposableBean {
    private static final double BUFFER_MEGABYTES = 16;
    private static final int MOST_CLAUSES = 65_536;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Set<Language> languages = new ConcurrentSkipListSet<>();

    @Autowired
    LuceneIndex(@Value("${essaim.data}") String data) throws IOException {
        this(IndexFolder.open(Path.of(data, "search")));
    }

    LuceneIndex(Directory folder) throws IOException {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        var analyzer = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return Fields.analyzer(field);
            }
        };
        writer = new IndexWriter(folder, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES));
        searchers = new SearcherManager(writer, null);
        languages.addAll(asking(LuceneIndex::languages));
    }

    private interface Asked<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T asking(Asked<T> asked) {
        try {
            var searcher = searchers.acquire();
            try {
                return asked.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Language> languages(IndexSearcher searcher) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.LANGUAGE);
        var found = new java.util.ArrayList<Language>();
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                found.add(new Language(term.utf8ToString()));
            }
        }
        return found;
    }

    @Override
    public synchronized void put(Collection<Entry> entries) {
        var changed = asking(searcher -> entries.stream()
                .filter(entry -> !Looking.stamp(searcher, entry.id()).equals(Stamp.of(entry)))
                .toList());
        if (changed.isEmpty()) {
            return;
        }
        try {
            for (var entry : changed) {
                languages.addAll(entry.texts().keySet());
                writer.updateDocuments(new Term(Fields.BLOCK, entry.id().toString()), Fields.documents(entry));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void remove(UUID id) {
        try {
            writer.deleteDocuments(new Term(Fields.BLOCK, id.toString()));
            searchers.maybeRefreshBlocking();
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void keepOnly(Set<UUID> ids) {
        try {
            if (ids.isEmpty()) {
                writer.deleteAll();
            } else {
                for (var id : asking(Looking::ids)) {
                    if (!ids.contains(id)) {
                        writer.deleteDocuments(new Term(Fields.BLOCK, id.toString()));
                    }
                }
            }
            searchers.maybeRefreshBlocking();
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return asking(searcher -> searcher.count(WiderWords.EVERYTHING));
    }

    @Override
    public Answer find(Question question) {
        return asking(searcher -> Looking.find(searcher, question, languages));
    }

    @Override
    public List<Part> marked(String text, Language language, String words, List<Question.Wider> wider) {
        var quoted = Question.quoted(words).stream().map(one -> words.substring(one.from(), one.to()));
        var labels = wider.stream()
                .flatMap(one -> Stream.of(one.labels(), one.near()))
                .flatMap(byLanguage -> byLanguage.getOrDefault(language, List.of()).stream());
        return Marking.of(
                text,
                language,
                QueryWords.of(Question.unquoted(words)),
                Stream.concat(quoted, labels).distinct().toList());
    }

    @Override
    public List<String> completions(String words, int limit) {
        return asking(searcher -> Spelling.completions(words, limit, searcher.getIndexReader()));
    }

    @Override
    public synchronized void destroy() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }
}
