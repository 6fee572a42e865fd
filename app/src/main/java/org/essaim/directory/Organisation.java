package org.essaim.directory;

import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// An organisation as others may see it: its name as it writes it, its country (ISO 3166-1 alpha-2), and, where known,
/// its town, place and web address. `example` marks invented data.
public record Organisation(
        OrganisationId id,
        Slug slug,
        String name,
        String country,
        @Nullable String city,
        @Nullable Location location,
        @Nullable String website,
        boolean network,
        boolean example) {}
