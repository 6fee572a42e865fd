package org.essaim.practices.usecases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptUses;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.search.Facet;
import org.essaim.search.Order;
import org.springframework.stereotype.Component;

/// The sheets that a concept is about: those of the theme, or those that say its name in the reader's language.
@Component
class PracticesOfConcept implements ConceptUses {
    private final SearchCatalogue catalogue;

    PracticesOfConcept(SearchCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Uses of(Concept concept, Language reader, int most) {
        var theme = concept.scheme().equals(Glossary.THEMES);
        var chosen = new EnumMap<Facet, SequencedSet<String>>(Facet.class);
        if (theme) {
            chosen.put(Facet.THEME, new LinkedHashSet<>(List.of(concept.slug().value())));
        }
        var label = concept.label().best(reader).value();
        var found = catalogue.search(
                new CatalogueQuery(
                        theme ? "" : label,
                        chosen,
                        Order.RELEVANCE,
                        CatalogueQuery.View.LIST,
                        most,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty()),
                reader);
        var uses = found.rows().stream()
                .map(row -> {
                    var title = row.sheet().content().title().best(reader);
                    return new Use(
                            title.value(),
                            title.language(),
                            "/practices/" + row.sheet().slug());
                })
                .toList();
        var all = theme
                ? "/themes/" + concept.slug()
                : "/practices?q=" + URLEncoder.encode(label, StandardCharsets.UTF_8);
        return new Uses(found.answer().total(), all, uses);
    }
}
