package org.essaim.practices.usecases;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.directory.Directory;
import org.essaim.directory.Organisation;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.CatalogueParameters.Known;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.search.Answer;
import org.essaim.search.Cursor;
import org.essaim.search.Part;
import org.essaim.search.Question;
import org.essaim.search.SearchIndex;
import org.springframework.stereotype.Service;

/// Answers what readers ask of the catalogue. Sheets are public: there is nobody to ask for leave.
@Service
public class SearchCatalogue {
    /// The most sheets that one drawing shows.
    public static final int MOST_DRAWN = 400;

    private static final int MOST_COMPLETIONS = 8;

    private final SearchIndex index;
    private final SheetStore sheets;
    private final CollectionStore collections;
    private final Directory directory;
    private final Glossary glossary;
    private final WidenWords widening;
    private final IndexSheets indexing;

    SearchCatalogue(
            SearchIndex index,
            SheetStore sheets,
            CollectionStore collections,
            Directory directory,
            Glossary glossary,
            WidenWords widening,
            IndexSheets indexing) {
        this.index = index;
        this.sheets = sheets;
        this.collections = collections;
        this.directory = directory;
        this.glossary = glossary;
        this.widening = widening;
        this.indexing = indexing;
    }

    /// A sheet with the name of its organisation and the slug of that one's page; both empty where it is not known.
    public record Row(Sheet sheet, String organisation, String organisationSlug) {}

    /// The sheets of one page, what the whole answer counts, and how the words were widened.
    public record Found(Answer answer, List<Row> rows, List<WidenWords.Widened> widened) {
        public List<Question.Wider> wider() {
            return widened.stream().map(WidenWords.Widened::wider).toList();
        }

        public Optional<String> next() {
            return answer.next().map(Cursor::encoded);
        }
    }

    public Known known() {
        return new Known(
                concepts(Glossary.THEMES),
                concepts(TagSheets.ACTIVITIES),
                collections.all().stream()
                        .map(collection -> collection.slug().value())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private SequencedSet<String> concepts(String scheme) {
        return glossary.scheme(scheme).stream()
                .map(concept -> concept.slug().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// How far the index is behind; empty when it is not.
    public Optional<IndexSheets.Progress> progress() {
        return indexing.progress();
    }

    /// How the last word may go on.
    public List<String> completions(String words) {
        return index.completions(words, MOST_COMPLETIONS);
    }

    public Found search(CatalogueQuery query, Language reader) {
        var limit = query.view() == CatalogueQuery.View.LIST ? query.limit() : MOST_DRAWN;
        var after = query.view() == CatalogueQuery.View.LIST ? query.after() : Optional.<Cursor>empty();
        var widened = query.wider() ? widening.of(query.words()) : List.<WidenWords.Widened>of();
        var answer = index.find(question(query, widened, reader, limit, after));
        if (answer.total() == 0 && query.wider()) {
            widened = widening.further(query.words());
            answer = widened.isEmpty() ? answer : index.find(question(query, widened, reader, limit, after));
        }
        return new Found(answer, rows(inOrder(answer.ids())), widened);
    }

    private static Question question(
            CatalogueQuery query,
            List<WidenWords.Widened> widened,
            Language reader,
            int limit,
            Optional<Cursor> after) {
        var wider = widened.stream().map(WidenWords.Widened::wider).toList();
        return new Question(query.words(), wider, query.choice(), query.area(), query.order(), reader, limit, after);
    }

    /// How many sheets there are, by each value of each facet.
    public Answer counts(Language reader) {
        return index.find(Question.counts(reader));
    }

    public List<Part> marked(String text, Language language, String words, List<Question.Wider> wider) {
        return index.marked(text, language, words, wider);
    }

    /// The sheets with the names of their organisations, asked for once for all.
    public List<Row> rows(Collection<Sheet> found) {
        var organisations = directory.findAll(
                found.stream().map(sheet -> sheet.content().organisation()).collect(Collectors.toSet()));
        return found.stream()
                .map(sheet -> {
                    var organisation = Optional.ofNullable(
                            organisations.get(sheet.content().organisation()));
                    return new Row(
                            sheet,
                            organisation.map(Organisation::name).orElse(""),
                            organisation.map(one -> one.slug().value()).orElse(""));
                })
                .toList();
    }

    private List<Sheet> inOrder(List<UUID> ids) {
        Map<UUID, Sheet> byId = sheets.findAll(ids).stream()
                .collect(Collectors.toMap(sheet -> sheet.id().value(), Function.identity()));
        return ids.stream().map(byId::get).filter(java.util.Objects::nonNull).toList();
    }
}
