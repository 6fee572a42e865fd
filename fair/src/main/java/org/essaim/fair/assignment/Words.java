package org.essaim.fair.assignment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one spelling under which words of different hands are compared: a conflict must not be missed for a
/// capital letter or a double space.
final class Words {

    private Words() {}

    static String same(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /// `pt-BR` and `PT` are one language to a reader.
    static String language(String tag) {
        var plain = tag.strip().toLowerCase(Locale.ROOT);
        var end = plain.indexOf('-');
        return end < 0 ? plain : plain.substring(0, end);
    }

    static Set<String> themes(Set<String> themes) {
        return themes.stream()
                .map(Words::same)
                .filter(theme -> !theme.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> bodies(String organisation, Set<String> networks) {
        return Stream.concat(Stream.of(organisation), networks.stream())
                .map(Words::same)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
