package org.essaim.calls.usecases;

import java.util.List;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;

/// The front door of the calls.
@Service
class CallsFromStore implements Calls {
    private final CallStore store;
    private final FormVersionStore versions;

    CallsFromStore(CallStore store, FormVersionStore versions) {
        this.versions = versions;
        this.store = store;
    }

    @Override
    public Optional<Call> find(CallId id) {
        return store.find(id);
    }

    @Override
    public Optional<Call> find(Slug slug) {
        return store.find(slug);
    }

    @Override
    public List<Call> published() {
        return store.published();
    }

    @Override
    public List<Call> of(OrganisationId network) {
        return store.of(List.of(network));
    }

    @Override
    public List<Stage.FormVersion> formVersions(CallId call, String stage) {
        return versions.of(call, stage);
    }

    @Override
    public void showBalance(CallId call, String balance) {
        store.showBalance(call, balance);
    }

    @Override
    public Optional<String> balance(CallId call) {
        return store.balance(call);
    }
}
