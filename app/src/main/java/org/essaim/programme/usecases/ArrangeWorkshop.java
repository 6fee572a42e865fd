package org.essaim.programme.usecases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.programme.Programme;
import org.essaim.programme.domain.WorkshopDraft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds, changes and removes one workshop of a programme, and says which sheets were presented in it. Only for those
/// who look after the collection. Refuses a code that another workshop has, a theme that is none, and a change of
/// what someone else changed meanwhile.
@Service
public class ArrangeWorkshop {
    private final ProgrammeStore store;
    private final Practices practices;
    private final Glossary glossary;

    ArrangeWorkshop(ProgrammeStore store, Practices practices, Glossary glossary) {
        this.store = store;
        this.practices = practices;
        this.glossary = glossary;
    }

    /// What those who look after a collection arrange; `days` is empty before the first workshop.
    public record Arranged(Collection collection, List<Programme.Day> days, List<Sheet> sheets) {}

    public Arranged find(Viewer viewer, String slug) {
        var collection = practices.lookedAfter(viewer, slug);
        var sheets = practices.inCollection(collection.slug());
        return new Arranged(collection, store.days(collection.slug(), ProgrammesFromStore.presented(sheets)), sheets);
    }

    public Placed workshop(Arranged arranged, String code) {
        return store.find(arranged.collection().slug(), code).orElseThrow(() -> new NotFound("workshop"));
    }

    @Transactional
    public Outcome<String> add(Viewer viewer, String slug, WorkshopDraft draft) {
        var arranged = find(viewer, slug);
        var refusals = refusals(draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (!store.add(arranged.collection().slug(), placed(draft, LocalizedText.EMPTY, 1))) {
            return taken(draft);
        }
        present(viewer, arranged, "", draft);
        return Outcome.done(draft.code());
    }

    @Transactional
    public Outcome<String> change(Viewer viewer, String slug, String code, int version, WorkshopDraft draft) {
        var arranged = find(viewer, slug);
        var before = workshop(arranged, code);
        var refusals = refusals(draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var collection = arranged.collection().slug();
        if (!draft.code().equals(code) && store.holds(collection, draft.code())) {
            return taken(draft);
        }
        if (!store.change(collection, code, placed(draft, before.workshop().title(), version))) {
            return Outcome.refused("", "programme.refused.changed");
        }
        present(viewer, arranged, code, draft);
        return Outcome.done(draft.code());
    }

    /// Its sheets stay public, presented nowhere. Removing it again changes nothing.
    @Transactional
    public void remove(Viewer viewer, String slug, String code) {
        var arranged = find(viewer, slug);
        if (store.remove(arranged.collection().slug(), code)) {
            var workshops = new HashMap<Slug, Optional<String>>();
            arranged.sheets().stream()
                    .filter(sheet -> code.equals(sheet.content().workshop()))
                    .forEach(sheet -> workshops.put(sheet.slug(), Optional.empty()));
            practices.present(viewer, arranged.collection().slug(), workshops);
        }
    }

    private List<Refusal> refusals(WorkshopDraft draft) {
        var refusals = draft.refusals();
        if (!draft.theme().isEmpty() && theme(draft).isEmpty()) {
            refusals.add(Refusal.of("theme", "programme.refused.theme"));
        }
        return refusals;
    }

    private Optional<Slug> theme(WorkshopDraft draft) {
        return Optional.of(draft.theme())
                .filter(Slug::isSlug)
                .map(Slug::new)
                .filter(theme -> glossary.find(Glossary.THEMES, theme).isPresent());
    }

    private static Outcome<String> taken(WorkshopDraft draft) {
        return Outcome.refused(List.of(Refusal.of("code", "programme.refused.taken", Map.of("code", draft.code()))));
    }

    private Placed placed(WorkshopDraft draft, LocalizedText before, int version) {
        var title = before;
        for (var entry : draft.titles().entrySet()) {
            title = title.typed(entry.getKey(), entry.getValue());
        }
        return new Placed(
                draft.day().orElseThrow(),
                draft.number().orElseThrow(),
                new Programme.Workshop(
                        draft.code(),
                        draft.read(),
                        title,
                        theme(draft).orElse(null),
                        draft.coordinator().isEmpty() ? null : draft.coordinator(),
                        List.of()),
                version);
    }

    private void present(Viewer viewer, Arranged arranged, String before, WorkshopDraft draft) {
        var workshops = new HashMap<Slug, Optional<String>>();
        for (var sheet : arranged.sheets()) {
            if (draft.presented().contains(sheet.slug().value())) {
                workshops.put(sheet.slug(), Optional.of(draft.code()));
            } else if (Objects.equals(sheet.content().workshop(), before)) {
                workshops.put(sheet.slug(), Optional.empty());
            }
        }
        practices.present(viewer, arranged.collection().slug(), workshops);
    }
}
