package org.essaim.knowledge.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.springframework.core.io.ClassPathResource;

/// The schemes that come with the platform, and small ones made for a test.
final class Thesauri {
    private static final List<String> FILES = List.of(
            "themes",
            "activities",
            "organisations",
            "target-groups",
            "support",
            "revenue",
            "spreading",
            "sdgs",
            "glossary");

    private Thesauri() {}

    static List<SchemeText.Written> shipped() {
        return FILES.stream()
                .map(name -> {
                    try {
                        return SchemeText.read(new ClassPathResource("knowledge/" + name + ".txt")
                                .getContentAsString(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    static Vocabulary vocabulary() {
        return new Vocabulary(
                shipped().stream().map(SchemeText.Written::scheme).toList(),
                shipped().stream().flatMap(one -> one.concepts().stream()).toList());
    }

    static ConceptId id(String text) {
        return ConceptId.read(text).orElseThrow();
    }

    static Concept concept(String id, String english, ConceptId... broader) {
        return Concept.of(
                id(id), LocalizedText.of(Language.EN, english), new TreeMap<>(), LocalizedText.EMPTY, List.of(broader));
    }
}
