package org.essaim.review.usecases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.directory.Directory;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.AssignmentDesk;
import org.essaim.review.domain.AssignmentDesk.Reader;
import org.essaim.review.domain.Reading;
import org.essaim.review.domain.ReviewAccess;
import org.springframework.stereotype.Service;

/// Shows a call's coordinators who reads what, who could, and what is missing.
@Service
public class SeeAssignment {
    private final Calls calls;
    private final Contributions contributions;
    private final Accounts accounts;
    private final Directory directory;
    private final ReaderStores stores;
    private final AssignmentRuns runs;

    SeeAssignment(
            Calls calls,
            Contributions contributions,
            Accounts accounts,
            Directory directory,
            ReaderStores stores,
            AssignmentRuns runs) {
        this.calls = calls;
        this.contributions = contributions;
        this.accounts = accounts;
        this.directory = directory;
        this.stores = stores;
        this.runs = runs;
    }

    public AssignmentDesk see(Viewer viewer, Slug slug) {
        return of(ReviewAccess.coordinated(viewer, calls.find(slug)));
    }

    AssignmentDesk of(Call call) {
        var assigning = runs.look(call.id());
        var cases = contributions.submitted(call.id());
        var profiles = stores.profiles().of(call.id());
        var readers = accounts.holders(Role.REVIEWER, call.id().value()).stream()
                .map(person -> new Reader(person.id(), person.name(), Optional.ofNullable(profiles.get(person.id()))))
                .toList();
        var known = readers.stream().map(Reader::id).collect(Collectors.toCollection(HashSet::new));
        var readings = new HashMap<ContributionId, Map<AccountId, Reading>>();
        stores.assignments().readings(List.of(call.id())).forEach((contribution, all) -> {
            var own = new HashMap<>(all);
            own.keySet().retainAll(known);
            readings.put(contribution, own);
        });
        return new AssignmentDesk(
                call,
                cases,
                readers,
                readings,
                stores.reviews().begun(call.id()),
                declared(call.id()),
                stores.profiles().wishes(call.id()),
                directory.networksOf(
                        cases.stream().map(Submission::organisation).collect(Collectors.toSet())),
                assigning);
    }

    private Map<ContributionId, Map<AccountId, Boolean>> declared(CallId call) {
        var declared = new HashMap<ContributionId, Map<AccountId, Boolean>>();
        stores.readers()
                .conflicts(List.of(call))
                .forEach(conflict -> declared.computeIfAbsent(conflict.contribution(), _ -> new HashMap<>())
                        .put(conflict.reader(), conflict.byCoordinator()));
        return declared;
    }
}
