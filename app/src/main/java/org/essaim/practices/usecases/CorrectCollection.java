package org.essaim.practices.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes what a collection says of itself, in the languages given; others stay. Refuses a title or a summary that
/// would be in no language, texts that are too long, and a correction of texts that were changed meanwhile.
@Service
public class CorrectCollection {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 3_000;
    private static final int LONGEST_FOREWORD = 20_000;

    /// What shall be read in one language; what is empty is taken out.
    public record Wording(String title, String summary, String foreword) {}

    /// A collection for those who look after it, and how often its texts were written.
    public record Kept(Collection collection, int version) {}

    private final Practices practices;
    private final CollectionStore collections;

    CorrectCollection(Practices practices, CollectionStore collections) {
        this.practices = practices;
        this.collections = collections;
    }

    public Kept find(Viewer viewer, String slug) {
        var collection = practices.lookedAfter(viewer, slug);
        return new Kept(collection, collections.version(collection.slug()));
    }

    @Transactional
    public Outcome<Slug> correct(Viewer viewer, String slug, int version, Map<Language, Wording> wordings) {
        var before = find(viewer, slug).collection();
        var title = before.title();
        var summary = before.summary();
        var foreword = before.foreword();
        for (var entry : wordings.entrySet()) {
            title = title.typed(entry.getKey(), entry.getValue().title());
            summary = summary.typed(entry.getKey(), entry.getValue().summary());
            foreword = foreword.typed(entry.getKey(), entry.getValue().foreword());
        }
        var refusals = refusals(wordings, title, summary);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var after = new Collection(before.slug(), title, summary, foreword, before.network());
        return collections.correct(after, version)
                ? Outcome.done(before.slug())
                : Outcome.refused("", "practices.refused.collection-changed");
    }

    private static List<Refusal> refusals(Map<Language, Wording> wordings, LocalizedText title, LocalizedText summary) {
        var refusals = new ArrayList<Refusal>();
        wordings.keySet().stream().findFirst().ifPresent(first -> {
            if (title.isEmpty()) {
                refusals.add(Refusal.of("title-" + first, "practices.refused.title"));
            }
            if (summary.isEmpty()) {
                refusals.add(Refusal.of("summary-" + first, "practices.refused.summary"));
            }
        });
        wordings.forEach((language, wording) -> {
            refuse("title-" + language, wording.title(), LONGEST_TITLE, refusals);
            refuse("summary-" + language, wording.summary(), LONGEST_SUMMARY, refusals);
            refuse("foreword-" + language, wording.foreword(), LONGEST_FOREWORD, refusals);
        });
        return refusals;
    }

    private static void refuse(String field, String value, int most, List<Refusal> refusals) {
        if (value.codePointCount(0, value.length()) > most) {
            refusals.add(Refusal.of(field, "practices.refused.long", Map.of("most", most)));
        }
    }
}
