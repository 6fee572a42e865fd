package org.essaim.publication.usecases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.directory.Directory;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.publication.domain.Plan;
import org.essaim.publication.domain.PlanRules;
import org.essaim.publication.domain.PublicationAccess;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads and changes the plan of a collection's book. Refuses a plan of which no book can be made, and one that would
/// overwrite what someone else changed meanwhile.
@Service
public class PlanBook {
    private final Practices practices;
    private final BookPlanStore store;
    private final Glossary glossary;
    private final Directory directory;
    private final Words words;

    PlanBook(Practices practices, BookPlanStore store, Glossary glossary, Directory directory, Words words) {
        this.practices = practices;
        this.store = store;
        this.glossary = glossary;
        this.directory = directory;
        this.words = words;
    }

    /// The plan with the sheets it is about, in the order of the collection; `version` is 0 before the first change.
    public record Planned(
            Collection collection,
            List<Sheet> sheets,
            List<Language> languages,
            Plan plan,
            int version,
            List<Shelf> shelves,
            Map<String, String> words) {}

    /// The sheets of one theme; those of none have a title without words. All that is said of a sheet, by its slug, is
    /// what it can be found by.
    public record Shelf(LocalizedText title, List<Sheet> sheets) {}

    public Planned read(Viewer viewer, String wanted) {
        PublicationAccess.demandMaking(viewer);
        var collection = MakePublication.collection(practices, wanted);
        PublicationAccess.demandMaking(viewer, collection);
        var kept = store.find(collection.slug());
        var sheets = practices.inCollection(collection.slug());
        return new Planned(
                collection,
                sheets,
                MakePublication.languages(collection),
                kept.map(BookPlanStore.Kept::plan).orElse(Plan.USUAL),
                kept.map(BookPlanStore.Kept::version).orElse(0),
                shelves(sheets),
                words(sheets));
    }

    private List<Shelf> shelves(List<Sheet> sheets) {
        var left = new ArrayList<>(sheets);
        var shelves = new ArrayList<Shelf>();
        for (var theme : glossary.scheme(Glossary.THEMES)) {
            var ofTheme = left.stream()
                    .filter(sheet -> sheet.content().theme().equals(theme.slug()))
                    .toList();
            left.removeAll(ofTheme);
            if (!ofTheme.isEmpty()) {
                shelves.add(new Shelf(theme.label(), ofTheme));
            }
        }
        if (!left.isEmpty()) {
            shelves.add(new Shelf(LocalizedText.EMPTY, List.copyOf(left)));
        }
        return shelves;
    }

    private Map<String, String> words(List<Sheet> sheets) {
        var organisations = directory.findAll(
                sheets.stream().map(sheet -> sheet.content().organisation()).collect(Collectors.toSet()));
        var said = new HashMap<String, String>();
        for (var sheet : sheets) {
            var content = sheet.content();
            var organisation = organisations.get(content.organisation());
            var parts = new ArrayList<String>();
            List.of(content.title(), content.summary())
                    .forEach(text -> text.passages().values().forEach(passage -> parts.add(passage.value())));
            glossary.find(Glossary.THEMES, content.theme())
                    .ifPresent(
                            theme -> theme.label().passages().values().forEach(passage -> parts.add(passage.value())));
            List.of(Language.EN, Language.FR).forEach(one -> parts.add(words.country(one, content.country())));
            parts.add(organisation == null ? "" : organisation.name());
            parts.add(GatherBook.typed(content.city()));
            parts.add(GatherBook.typed(content.code()));
            parts.add(GatherBook.typed(content.workshop()));
            said.put(sheet.slug().value(), String.join(" ", parts));
        }
        return said;
    }

    @Transactional
    public Outcome<Slug> plan(Viewer viewer, String wanted, int version, Plan plan) {
        var planned = read(viewer, wanted);
        var sheets =
                planned.sheets().stream().map(sheet -> sheet.slug().value()).toList();
        var refusals = PlanRules.refusals(plan, sheets);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var slug = planned.collection().slug();
        return store.keep(slug, plan, version)
                ? Outcome.done(slug)
                : Outcome.refused("version", "publication.refused.changed");
    }
}
