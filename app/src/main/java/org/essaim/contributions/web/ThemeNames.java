package org.essaim.contributions.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.essaim.knowledge.Glossary;
import org.essaim.site.Frame;
import org.springframework.stereotype.Component;

/// The names of the themes in the reader's language, by their slugs.
@Component
class ThemeNames {
    private final Glossary glossary;

    ThemeNames(Glossary glossary) {
        this.glossary = glossary;
    }

    Map<String, String> in(Frame frame) {
        var labels = new LinkedHashMap<String, String>();
        glossary.scheme(Glossary.THEMES)
                .forEach(theme -> labels.put(
                        theme.slug().value(), frame.best(theme.label()).value()));
        return labels;
    }
}
