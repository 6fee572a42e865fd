package org.essaim.accounts.usecases;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.PersonalDataSource;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.RoleAccess;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything the platform keeps about a person: to take away, or to have erased. Refuses to erase the last
/// coordinator of a network and the last administrator, who first need a successor.
@Service
public class MyData {
    private final List<PersonalDataSource> sources;
    private final AccountStore accounts;
    private final EndSessions sessions;
    private final Clock clock;

    MyData(List<PersonalDataSource> sources, AccountStore accounts, EndSessions sessions, Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(PersonalDataSource::name))
                .toList();
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<String, Object> export(Viewer viewer) {
        var person = viewer.person();
        var all = new LinkedHashMap<String, Object>();
        all.put("exported", clock.instant().toString());
        for (var source : sources) {
            all.put(source.name(), source.export(person.id(), person.email()));
        }
        return all;
    }

    @Transactional
    public Outcome<Boolean> erase(Viewer viewer, boolean confirmed) {
        var person = viewer.person();
        if (!confirmed) {
            return Outcome.refused("confirmed", "accounts.refusal.confirm");
        }
        var held = person.grants().stream()
                .filter(grant -> RoleAccess.needsSomeone(grant.role()) && accounts.holdHolders(grant) == 1)
                .map(grant -> grant.role())
                .distinct()
                .sorted()
                .map(MyData::needsSuccessor)
                .toList();
        if (!held.isEmpty()) {
            return Outcome.refused(held);
        }
        for (var source : sources) {
            source.erase(person.id(), person.email());
        }
        sessions.of(person.id());
        accounts.delete(person.id());
        return Outcome.done(true);
    }

    private static Refusal needsSuccessor(Role role) {
        return Refusal.of("", RoleAccess.lastOne(role));
    }
}
