package org.essaim.practices;

import org.essaim.accounts.Viewer;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// A named set of practices: an event's, a year's, a call's. The coordinators of `network` look after it, and make its
/// book; without one only administrators do.
public record Collection(
        Slug slug,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText foreword,
        @Nullable OrganisationId network) {
    /// The same, for one who may change what belongs to it; refuses everyone else.
    public Collection lookedAfterBy(Viewer viewer) {
        if (!isLookedAfterBy(viewer)) {
            throw new NotAllowed("Only for those who look after the collection");
        }
        return this;
    }

    /// Whether the viewer may change what belongs to the collection.
    public boolean isLookedAfterBy(Viewer viewer) {
        return viewer.isAdministrator() || (network != null && viewer.coordinates(network.value()));
    }
}
