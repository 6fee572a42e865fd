package org.essaim.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.essaim.site.PseudoLanguage;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The languages of the interface: those that have messages. The pseudo-languages are answered only where
/// `essaim.pseudo-languages` is on, and never offered.
@Component
class SpokenLanguages {
    private final List<Language> offered;
    private final List<Language> answered;

    SpokenLanguages(Words words, @Value("${essaim.pseudo-languages:false}") boolean pseudo) {
        this.offered = words.languages();
        var all = new ArrayList<>(offered);
        if (pseudo) {
            all.add(PseudoLanguage.LONG);
            all.add(PseudoLanguage.RIGHT_TO_LEFT);
        }
        this.answered = List.copyOf(all);
    }

    List<Language> offered() {
        return offered;
    }

    Optional<Language> inAddress(String uri) {
        var end = uri.indexOf('/', 1);
        var first = uri.isEmpty() ? "" : uri.substring(1, end < 0 ? uri.length() : end);
        return answered.stream()
                .filter(language -> language.code().equals(first))
                .findFirst();
    }

    /// The first offered language of an `Accept-Language` header, else English; a header that is no such list counts
    /// as none.
    Language preferred(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.EN;
        }
        try {
            var tags = offered.stream().map(Language::code).toList();
            var best = Locale.lookupTag(Locale.LanguageRange.parse(header), tags);
            return best == null ? Language.EN : new Language(best);
        } catch (IllegalArgumentException e) {
            return Language.EN;
        }
    }
}
