package org.essaim.calls.usecases;

import java.util.List;
import java.util.Optional;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallAccess;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;

/// Reads calls for the pages: the published ones for everyone, drafts and the desk for the network's coordinators.
@Service
public class ReadCalls {
    private final CallStore store;
    private final FormVersionStore versions;

    ReadCalls(CallStore store, FormVersionStore versions) {
        this.versions = versions;
        this.store = store;
    }

    public List<Call> published() {
        return store.published();
    }

    public Call find(Viewer viewer, String slug) {
        return bySlug(slug).filter(call -> CallAccess.maySee(viewer, call)).orElseThrow(() -> new NotFound(slug));
    }

    /// The call, for someone who may change it.
    public Call forDesk(Viewer viewer, String slug) {
        CallAccess.requireDesk(viewer);
        return CallAccess.requireEdit(viewer, bySlug(slug).orElseThrow(() -> new NotFound(slug)));
    }

    /// The states in which a stage's form was published, for someone who may change it.
    public List<Stage.FormVersion> formVersions(Viewer viewer, Call call, String stage) {
        return versions.of(CallAccess.requireEdit(viewer, call).id(), stage);
    }

    /// Every call of the networks that the viewer coordinates.
    public List<Call> desk(Viewer viewer) {
        CallAccess.requireDesk(viewer);
        return store.of(networks(viewer));
    }

    public static List<OrganisationId> networks(Viewer viewer) {
        return viewer.person().grants().stream()
                .filter(grant -> grant.role() == Role.COORDINATOR)
                .flatMap(grant -> Optional.ofNullable(grant.scope()).stream())
                .sorted()
                .map(OrganisationId::new)
                .toList();
    }

    public Optional<String> balance(CallId call) {
        return store.balance(call);
    }

    private Optional<Call> bySlug(String slug) {
        return Slug.isSlug(slug) ? store.find(new Slug(slug)) : Optional.empty();
    }
}
