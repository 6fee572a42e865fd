package org.essaim.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.essaim.site.PseudoLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The languages of the interface. The pseudo-languages are answered only where `essaim.pseudo-languages` is on, and
/// never offered.
@Component
class SpokenLanguages {
    private static final List<Language> OFFERED = List.of(Language.EN, Language.FR);

    private final List<Language> answered;

    SpokenLanguages(@Value("${essaim.pseudo-languages:false}") boolean pseudo) {
        var all = new ArrayList<>(OFFERED);
        if (pseudo) {
            all.add(PseudoLanguage.LONG);
            all.add(PseudoLanguage.RIGHT_TO_LEFT);
        }
        this.answered = List.copyOf(all);
    }

    List<Language> offered() {
        return OFFERED;
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
            var tags = OFFERED.stream().map(Language::code).toList();
            var best = Locale.lookupTag(Locale.LanguageRange.parse(header), tags);
            return best == null ? Language.EN : new Language(best);
        } catch (IllegalArgumentException e) {
            return Language.EN;
        }
    }
}
