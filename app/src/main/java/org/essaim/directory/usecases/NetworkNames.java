package org.essaim.directory.usecases;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.springframework.stereotype.Component;

/// Names the networks that coordinators' roles are for.
@Component
class NetworkNames implements Grant.Names {
    private final Directory directory;

    NetworkNames(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Map<UUID, String> of(Set<UUID> scopes, Language language) {
        var names = new HashMap<UUID, String>();
        directory
                .findAll(scopes.stream().map(OrganisationId::new).toList())
                .forEach((id, organisation) -> names.put(id.value(), organisation.name()));
        return names;
    }
}
