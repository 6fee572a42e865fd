package org.essaim.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// What other modules ask of the directory, and how they have an organisation entered.
public interface Directory {
    Optional<Organisation> find(OrganisationId id);

    Optional<Organisation> find(Slug slug);

    Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids);

    /// The organisation of this name in this country, entered when it is not there yet; located when the gazetteer
    /// knows the town. Who was entered is not shown to the public before [#list].
    OrganisationId enter(String name, String country, @Nullable String city, @Nullable String website);

    /// Shows the organisation in the public directory, since something public now tells of it.
    default void list(OrganisationId id) {
        list(id, false);
    }

    /// The same; `example` says that what tells of it is invented. An organisation is an example as long as
    /// nothing else tells of it.
    void list(OrganisationId id, boolean example);

    /// The names of the networks that organisations of these names are members of now, by the name that was asked
    /// for; organisations that nobody entered are left out.
    Map<String, Set<String>> networksOf(Collection<String> names);

    /// The organisations that are members of a network now, by name, each with those to write to there.
    List<Member> members(OrganisationId network);

    /// A member organisation; `country` is ISO 3166-1 alpha-2.
    record Member(OrganisationId id, String name, String country, List<Contact> contacts) {
        public Member {
            contacts = List.copyOf(contacts);
        }
    }

    /// Whom a network writes to at a member: the address, what the person does there, the language of the letters.
    /// `stopped` says that the reader wants no more invitations; `stopPath`, without language, is where to say so.
    record Contact(String email, String role, Language language, boolean stopped, String stopPath) {}

    /// Where a town lies, if the gazetteer knows it; names are compared without regard to case and accents.
    Optional<Location> locate(String city, String country);
}
