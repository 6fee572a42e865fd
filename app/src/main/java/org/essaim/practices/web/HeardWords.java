package org.essaim.practices.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.usecases.SearchCatalogue.Found;
import org.essaim.practices.usecases.WidenWords.Widened;
import org.essaim.practices.web.CataloguePage.Also;
import org.essaim.practices.web.CataloguePage.Heard;
import org.essaim.practices.web.CataloguePage.Named;
import org.essaim.site.Frame;
import org.springframework.stereotype.Component;

/// Says how a reader's words were understood, so that a surprising answer explains itself and can be narrowed.
@Component
class HeardWords {
    private static final int MOST_LABELS = 4;

    Heard of(CatalogueQuery query, Found found, Frame frame) {
        var address = new CatalogueAddress(frame, query);
        var also = found.widened().stream().map(one -> also(one, frame)).toList();
        var toggle = also.isEmpty() && query.wider() ? "" : address.widened(!query.wider());
        var instead = found.answer().instead();
        return new Heard(
                also,
                query.words().isBlank() ? "" : toggle,
                found.answer().some(),
                instead,
                instead.isEmpty() ? "" : address.withWords(instead));
    }

    private static Also also(Widened widened, Frame frame) {
        var labels = new ArrayList<Named>();
        var seen = new LinkedHashSet<>(Set.of(widened.words().toLowerCase(Locale.ROOT)));
        for (var language : new LinkedHashSet<>(List.of(frame.language(), Sheet.ORIGINAL, Language.EN))) {
            widened.wider().labels().getOrDefault(language, List.of()).stream()
                    .filter(label -> seen.add(label.toLowerCase(Locale.ROOT)))
                    .limit(MOST_LABELS)
                    .forEach(label -> labels.add(new Named(label, lang(language, frame), "")));
        }
        return new Also(widened.words(), named(widened.concepts(), frame), labels, named(widened.near(), frame));
    }

    private static List<Named> named(List<Concept> concepts, Frame frame) {
        return concepts.stream()
                .map(concept -> {
                    var label = frame.best(concept.label());
                    return new Named(
                            label.value(),
                            lang(label.language(), frame),
                            frame.href("/concepts/" + concept.scheme() + "/" + concept.slug()));
                })
                .toList();
    }

    private static String lang(Language language, Frame frame) {
        return language.equals(frame.language()) ? "" : language.code();
    }
}
