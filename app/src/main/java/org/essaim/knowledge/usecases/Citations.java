package org.essaim.knowledge.usecases;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.kernel.Language;
import org.essaim.knowledge.domain.Reference;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Writes a work as a citation in one of our styles, by the rules of the Citation Style Language. What was written once
/// is kept, since it costs as much as a page.
@Component
class Citations {
    static final List<String> STYLES = List.of("author-date", "note");

    private static final int MOST_KEPT = 5_000;
    private static final Map<String, String> LOCALES = Map.of(
            "en", "en-GB", "fr", "fr-FR", "es", "es-ES", "it", "it-IT", "pt", "pt-PT", "de", "de-DE", "bg", "bg-BG",
            "eu", "eu", "ca", "ca-AD");

    private final Map<String, String> styles = new LinkedHashMap<>();
    private final Map<Key, String> kept = new ConcurrentHashMap<>();

    private record Key(Reference reference, String style, String locale) {}

    Citations() {
        for (var style : STYLES) {
            try {
                styles.put(
                        style,
                        new ClassPathResource("knowledge/" + style + ".csl")
                                .getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// As plain text.
    String of(Reference reference, String style, Language reader) {
        var key = new Key(reference, style, LOCALES.getOrDefault(reader.code(), "en-GB"));
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(key, this::written);
    }

    private String written(Key key) {
        var item = CSLItemData.fromJson(key.reference().item());
        try {
            var csl = new CSL(new ListItemDataProvider(item), styles.getOrDefault(key.style(), ""), key.locale());
            csl.setOutputFormat("text");
            csl.registerCitationItems(key.reference().slug().value());
            return String.join(" ", csl.makeBibliography().getEntries()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
