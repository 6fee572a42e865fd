package org.essaim.directory.usecases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationSection;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The public directory: organisations that something public tells of, and networks. Others look as if they were not
/// there.
@Service
public class ReadDirectory {
    /// One page of the answer; `next` continues it.
    public record Listing(int total, List<Organisation> organisations, Optional<UUID> next) {}

    /// A list that another module brought.
    public record Section(String titleKey, List<OrganisationSection.Entry> entries) {}

    /// The other side of a membership; without `until` it lasts.
    public record Member(
            String slug,
            String name,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// Everything public about one organisation.
    public record Portrait(
            Organisation organisation, List<Member> networks, List<Member> members, List<Section> sections) {}

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CatalogueStore store;
    private final List<OrganisationSection> sections;

    ReadDirectory(CatalogueStore store, List<OrganisationSection> sections) {
        this.store = store;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(OrganisationSection::order))
                .toList();
    }

    /// The countries of the listed organisations.
    public Set<String> countries() {
        return store.countries();
    }

    /// The place in the list that a cursor names: a listed organisation.
    public Optional<UUID> place(String cursor) {
        return IDENTIFIER.matcher(cursor).matches()
                ? Optional.of(UUID.fromString(cursor)).filter(store::isListed)
                : Optional.empty();
    }

    /// Organisations whose names hold these words, by name; of one country if one is given.
    public Listing list(String words, String country, Optional<UUID> after, int limit) {
        var found = store.list(words, country, after, limit + 1);
        var page = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        var next = found.size() > limit ? Optional.of(page.getLast().id().value()) : Optional.<UUID>empty();
        return new Listing(store.count(words, country), page, next);
    }

    public Portrait portrait(String slug) {
        var found = (Slug.isSlug(slug) ? store.find(new Slug(slug)) : Optional.<Organisation>empty())
                .orElseThrow(() -> new NotFound("No organisation " + slug));
        var id = found.id();
        return new Portrait(
                found,
                members(store.networksOf(id)),
                members(store.membersOf(id)),
                sections.stream()
                        .map(section -> new Section(section.titleKey(), section.entries(id)))
                        .filter(section -> !section.entries().isEmpty())
                        .toList());
    }

    private static List<Member> members(List<CatalogueStore.Membership> memberships) {
        return memberships.stream()
                .map(membership ->
                        new Member(membership.slug().value(), membership.name(), membership.from(), membership.until()))
                .toList();
    }
}
