package org.essaim.accounts.usecases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.accounts.Grant;
import org.essaim.kernel.Language;
import org.springframework.stereotype.Service;

/// Says what roles are for, by asking the modules that keep those things.
@Service
public class RoleNames {
    private final List<Grant.Names> sources;

    RoleNames(List<Grant.Names> sources) {
        this.sources = sources;
    }

    public Map<UUID, String> of(Set<Grant> grants, Language language) {
        var scopes = grants.stream().map(Grant::scope).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = new HashMap<UUID, String>();
        for (var source : sources) {
            names.putAll(source.of(scopes, language));
        }
        return names;
    }
}
