package org.essaim.knowledge.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Scheme;
import org.essaim.knowledge.domain.SchemeProblems;
import org.essaim.knowledge.domain.SchemeText;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The schemes that come with the platform, written into the table at each start: what is new is added, what came
/// in other words with an earlier release is renewed, and what people changed here is left as they want it. Refuses
/// schemes that are not sound.
@Component
class ShippedSchemes {
    /// In the order in which they are shown.
    static final List<String> FILES = List.of(
            "themes",
            "activities",
            "organisations",
            "target-groups",
            "support",
            "revenue",
            "spreading",
            "sdgs",
            "glossary");

    private final ConceptStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<SchemeText.Written> written;

    ShippedSchemes(ConceptStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.written = FILES.stream().map(ShippedSchemes::read).toList();
        var problems = SchemeProblems.of(
                written.stream().flatMap(one -> one.concepts().stream()).toList());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
    }

    static SchemeText.Written read(String name) {
        try {
            return SchemeText.read(
                    new ClassPathResource("knowledge/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Scheme> schemes() {
        return written.stream().map(SchemeText.Written::scheme).toList();
    }

    void write() {
        transaction.executeWithoutResult(_ -> {
            var known = store.shipped();
            var rows = new ArrayList<ConceptStore.Shipped>();
            for (var scheme : written) {
                for (var position = 0; position < scheme.concepts().size(); position++) {
                    row(scheme.concepts().get(position), position, known).ifPresent(rows::add);
                }
            }
            store.ship(rows, clock.instant());
        });
    }

    private static Optional<ConceptStore.Shipped> row(
            Concept concept, int position, Map<String, ConceptStore.Known> known) {
        var content = ConceptJson.write(concept);
        var digest = digest(position + " " + content);
        var before = known.get(concept.id().toString());
        if (before != null && (before.digest().equals(digest) || before.changed())) {
            return Optional.empty();
        }
        return Optional.of(new ConceptStore.Shipped(concept.id(), position, content, digest));
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
