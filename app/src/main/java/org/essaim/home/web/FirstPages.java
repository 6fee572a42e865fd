package org.essaim.home.web;

import java.util.function.Consumer;
import org.essaim.calls.Calls;
import org.essaim.knowledge.Glossary;
import org.essaim.publication.Publications;
import org.essaim.site.PublicPages;
import org.springframework.stereotype.Component;

/// The first pages, and the public ones of calls, publications and the glossary.
@Component
class FirstPages implements PublicPages {
    private final Calls calls;
    private final Publications publications;
    private final Glossary glossary;

    FirstPages(Calls calls, Publications publications, Glossary glossary) {
        this.calls = calls;
        this.publications = publications;
        this.glossary = glossary;
    }

    @Override
    public void each(Consumer<String> path) {
        path.accept("");
        path.accept("/about");
        path.accept("/calls");
        calls.published().forEach(call -> path.accept("/calls/" + call.slug()));
        path.accept("/publications");
        publications.released().forEach(book -> path.accept("/publications/" + book.slug()));
        path.accept("/references");
        path.accept("/concepts");
        glossary.schemes().forEach(scheme -> {
            path.accept("/concepts/" + scheme.name());
            glossary.scheme(scheme.name())
                    .forEach(concept -> path.accept("/concepts/" + scheme.name() + "/" + concept.slug()));
        });
    }
}
