package org.essaim.practices.usecases;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.directory.Directory;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Sheet;
import org.essaim.practices.SheetPublished;
import org.essaim.practices.SheetWithdrawn;
import org.essaim.search.Entry;
import org.essaim.search.Facet;
import org.essaim.search.SearchIndex;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the search index in step with the published sheets: each as soon as it is published or withdrawn, and at the
/// start whatever changed while nobody looked. Few sheets are seen to before the first request, many while readers are
/// served, who are told how far it is.
@Service
public class IndexSheets implements SmartInitializingSingleton {
    private static final int BATCH = 200;
    private static final int AT_ONCE = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int CODE_WIDTH = 6;

    private final SheetStore sheets;
    private final Directory directory;
    private final Glossary glossary;
    private final TagSheets tags;
    private final SearchIndex index;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicReference<Optional<Progress>> progress = new AtomicReference<>(Optional.empty());

    IndexSheets(SheetStore sheets, Directory directory, Glossary glossary, TagSheets tags, SearchIndex index) {
        this.sheets = sheets;
        this.directory = directory;
        this.glossary = glossary;
        this.tags = tags;
        this.index = index;
    }

    /// How many sheets of all have been looked at.
    public record Progress(int done, int all) {}

    /// Empty when the index is in step.
    public Optional<Progress> progress() {
        return progress.get();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (sheets.count() <= AT_ONCE) {
            all();
        } else {
            Thread.ofVirtual().name("index").start(this::all);
        }
    }

    /// Brings the whole index into step. A sheet that is published meanwhile waits for one batch, never for all.
    public void all() {
        var all = sheets.count();
        var done = 0;
        var last = BEFORE_ALL;
        try {
            while (true) {
                progress.set(Optional.of(new Progress(done, all)));
                var from = last;
                var batch = alone(() -> put(sheets.after(from, BATCH)));
                if (batch.isEmpty()) {
                    break;
                }
                done += batch.size();
                last = batch.getLast().id().value();
            }
            alone(() -> {
                index.keepOnly(sheets.ids());
                return true;
            });
        } finally {
            progress.set(Optional.empty());
        }
    }

    private <T> T alone(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    private List<Sheet> put(List<Sheet> batch) {
        index.put(entries(batch));
        return batch;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void published(SheetPublished event) {
        alone(() -> put(sheets.find(event.practice()).stream().toList()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void withdrawn(SheetWithdrawn event) {
        alone(() -> {
            index.remove(event.practice().value());
            return true;
        });
    }

    private List<Entry> entries(List<Sheet> batch) {
        var organisations = directory.findAll(
                batch.stream().map(sheet -> sheet.content().organisation()).collect(Collectors.toSet()));
        return batch.stream().map(sheet -> entry(sheet, organisations)).toList();
    }

    private Entry entry(Sheet sheet, Map<OrganisationId, Organisation> organisations) {
        var content = sheet.content();
        var organisation = Optional.ofNullable(organisations.get(content.organisation()))
                .map(Organisation::name)
                .orElse("");
        var texts = new TreeMap<Language, Entry.Text>();
        for (var language : sheet.languages()) {
            texts.put(
                    language,
                    new Entry.Text(
                            content.title().best(language).value(),
                            body(content, language),
                            also(content, organisation, language)));
        }
        var values = new EnumMap<Facet, Set<String>>(Facet.class);
        values.put(Facet.THEME, Set.of(content.theme().value()));
        var particulars = content.particulars();
        values.put(
                Facet.ACTIVITY,
                Stream.concat(particulars.activities().stream().map(Slug::value), tags.activities(content).stream())
                        .collect(Collectors.toSet()));
        values.put(
                Facet.MATURITY,
                Stream.ofNullable(particulars.maturity())
                        .map(maturity -> maturity.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
        values.put(Facet.SDG, particulars.goals().stream().map(Slug::value).collect(Collectors.toSet()));
        values.put(
                Facet.YEAR,
                Set.of(Integer.toString(
                        sheet.publishedAt().atZone(ZoneOffset.UTC).getYear())));
        values.put(Facet.FIGURES, Set.of(content.evidence().isEmpty() ? "no" : "yes"));
        values.put(Facet.ORGANISATION, Set.of(content.organisation().value().toString()));
        values.put(Facet.COUNTRY, Set.of(content.country()));
        values.put(
                Facet.LANGUAGE, sheet.languages().stream().map(Language::code).collect(Collectors.toSet()));
        values.put(
                Facet.COLLECTION,
                Stream.ofNullable(content.collection()).map(Slug::value).collect(Collectors.toSet()));
        var original = content.title().best(Sheet.ORIGINAL).language();
        var place = Optional.ofNullable(sheet.location())
                .map(location -> new Entry.Place(location.latitude(), location.longitude()));
        return new Entry(sheet.id().value(), rank(sheet), original, texts, values, place, sheet.publishedAt());
    }

    private static String body(Sheet.Content content, Language language) {
        return Stream.concat(
                        content.summary().in(language).stream(),
                        content.sections().stream().flatMap(section -> section.text().in(language).stream()))
                .collect(Collectors.joining("\n"));
    }

    private String also(Sheet.Content content, String organisation, Language language) {
        var theme = glossary.find(Glossary.THEMES, content.theme())
                .map(concept ->
                        concept.label().best(language).value() + "\n" + String.join("\n", concept.also(language)))
                .orElse("");
        var country = Locale.of("", content.country()).getDisplayCountry(language.locale());
        return Stream.of(organisation, content.city(), country, theme)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /// The collection, then the code by its numbers, then the address.
    private static String rank(Sheet sheet) {
        var content = sheet.content();
        var collection =
                Optional.ofNullable(content.collection()).map(Slug::value).orElse("~");
        var code = Arrays.stream(Optional.ofNullable(content.code()).orElse("").split("\\."))
                .map(part -> "0".repeat(Math.max(0, CODE_WIDTH - part.length())) + part)
                .collect(Collectors.joining("."));
        return String.join(" ", collection, code, sheet.slug().value());
    }
}
