package org.essaim.knowledge.domain;

import java.util.Optional;
import org.essaim.knowledge.ConceptId;

/// The addresses of schemes and concepts on the platform at `root`; they never change.
public record Addresses(String root) {
    private static final String PATH = "/id/concept/";

    public String scheme(String scheme) {
        return root + PATH + scheme;
    }

    public String concept(ConceptId id) {
        return scheme(id.scheme()) + "/" + id.slug();
    }

    /// The concept that an address of any platform names; empty when it names none.
    public static Optional<ConceptId> read(String address) {
        var at = address.indexOf(PATH);
        return at < 0 ? Optional.empty() : ConceptId.read(address.substring(at + PATH.length()));
    }
}
