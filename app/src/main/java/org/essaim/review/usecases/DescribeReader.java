package org.essaim.review.usecases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission;
import org.essaim.fair.assignment.Preference;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.ProfileRules;
import org.essaim.review.domain.ReaderProfile;
import org.essaim.review.domain.ReadingDesk;
import org.essaim.review.domain.ReviewAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What assignment needs to know of a reader, told by herself or by a coordinator of the call; her wishes only by
/// herself. Refuses languages and themes that are not the call's.
@Service
public class DescribeReader {
    private final Calls calls;
    private final Accounts accounts;
    private final ReadingLists lists;
    private final ProfileStore store;

    DescribeReader(Calls calls, Accounts accounts, ReadingLists lists, ProfileStore store) {
        this.calls = calls;
        this.accounts = accounts;
        this.lists = lists;
        this.store = store;
    }

    /// A reader of a call with what is known of her.
    public record Described(Call call, AccountId reader, String name, Optional<ReaderProfile> profile) {}

    /// The same for the reader herself, with the cases she may wish for and what she wished.
    public record Own(Described described, ReadingDesk desk, Map<ContributionId, Preference> wishes) {}

    public Own own(Viewer viewer, Slug slug) {
        var call = calls.find(slug);
        var person = ReviewAccess.reviewerOf(viewer, call);
        var found = call.orElseThrow();
        var wishes = store.wishes(found.id()).entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(person.id()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(person.id())));
        return new Own(
                new Described(found, person.id(), person.name(), store.find(found.id(), person.id())),
                lists.of(found, person.id()),
                wishes);
    }

    public Described see(Viewer viewer, Slug slug, AccountId reader) {
        var call = ReviewAccess.coordinated(viewer, calls.find(slug));
        var person = accounts.holders(Role.REVIEWER, call.id().value()).stream()
                .filter(holder -> holder.id().equals(reader))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such reader of this call"));
        return new Described(call, reader, person.name(), store.find(call.id(), reader));
    }

    @Transactional
    public Outcome<ReaderProfile> describeOwn(
            Viewer viewer, Slug slug, ReaderProfile profile, Map<String, Preference> wishes) {
        var own = own(viewer, slug);
        var kept = keep(own.described(), profile);
        if (kept instanceof Outcome.Done<ReaderProfile>) {
            var cases = own.desk().list().cases();
            store.wish(
                    own.described().call().id(),
                    own.described().reader(),
                    cases.stream().map(Submission::id).toList(),
                    wishes(cases, wishes));
        }
        return kept;
    }

    private static Map<ContributionId, Preference> wishes(List<Submission> cases, Map<String, Preference> byNumber) {
        return cases.stream()
                .filter(submission -> byNumber.containsKey(submission.number()))
                .collect(Collectors.toMap(Submission::id, submission -> byNumber.get(submission.number())));
    }

    @Transactional
    public Outcome<ReaderProfile> describe(Viewer viewer, Slug slug, AccountId reader, ReaderProfile profile) {
        return keep(see(viewer, slug, reader), profile);
    }

    private Outcome<ReaderProfile> keep(Described described, ReaderProfile profile) {
        var refusals = ProfileRules.check(profile, described.call());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        store.keep(described.call().id(), described.reader(), profile);
        return Outcome.done(profile);
    }
}
