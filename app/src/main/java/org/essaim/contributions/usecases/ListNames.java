package org.essaim.contributions.usecases;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.ListOrder;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.site.Words;
import org.springframework.stereotype.Component;

/// The codes of countries, themes and languages in the order of their names, as the reader's language sorts them.
@Component
class ListNames {
    private final Words words;
    private final Glossary glossary;

    ListNames(Words words, Glossary glossary) {
        this.words = words;
        this.glossary = glossary;
    }

    List<String> inOrder(Call call, ListOrder order, Language reader) {
        return switch (order) {
            case COUNTRY -> sorted(Stream.of(Locale.getISOCountries()), code -> words.country(reader, code), reader);
            case LANGUAGE ->
                sorted(
                        call.languages().stream().map(Language::code),
                        code -> words.languageName(reader, new Language(code)),
                        reader);
            case THEME -> themes(reader);
            case NUMBER, TITLE, ORGANISATION, CITY, CHANNEL, STATE, DAY -> List.of();
        };
    }

    private List<String> themes(Language reader) {
        var themes = glossary.scheme(Glossary.THEMES);
        return sorted(
                themes.stream().map(theme -> theme.slug().value()),
                slug -> themes.stream()
                        .filter(theme -> theme.slug().equals(new Slug(slug)))
                        .findFirst()
                        .map(theme -> theme.label().best(reader).value())
                        .orElse(slug),
                reader);
    }

    private static List<String> sorted(Stream<String> codes, Function<String, String> name, Language reader) {
        Comparator<Object> collator = Collator.getInstance(reader.locale());
        return codes.sorted(Comparator.comparing(name, collator)).toList();
    }
}
