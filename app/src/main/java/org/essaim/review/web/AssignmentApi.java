package org.essaim.review.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.Submission;
import org.essaim.review.domain.AssignmentDesk;
import org.essaim.review.domain.AssignmentDesk.Reader;
import org.essaim.review.domain.Gap;
import org.essaim.review.domain.ReaderProfile;
import org.essaim.review.domain.Reading;
import org.essaim.review.usecases.SeeAssignment;
import org.essaim.site.ApiAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Who reads what, for a coordinator's program: the readers, the cases with the draft and what is in force, and
/// what is missing and why.
@RestController
class AssignmentApi {
    private final SeeAssignment desks;

    AssignmentApi(SeeAssignment desks) {
        this.desks = desks;
    }

    record Answer(
            int version,
            String state,
            int readersPerCase,
            int most,
            Optional<String> inForceSince,
            List<Person> readers,
            List<Case> cases) {}

    record Person(String id, String name, Map<String, String> languages, int load, int most, boolean described) {
        static Person of(AssignmentDesk desk, Reader reader, Map<?, Integer> loads) {
            var levels = new TreeMap<String, String>();
            reader.profile()
                    .map(ReaderProfile::levels)
                    .orElse(Map.of())
                    .forEach((language, level) -> levels.put(language.code(), level.name()));
            return new Person(
                    reader.id().value().toString(),
                    reader.name(),
                    levels,
                    loads.getOrDefault(reader.id(), 0),
                    desk.limit(reader),
                    reader.profile().isPresent());
        }
    }

    record Case(String number, String language, List<Pair> readers, int missing, Optional<Why> why) {}

    record Pair(String reader, boolean fixed, boolean begun, boolean inForce) {}

    record Why(String reason, int canRead, int close, int full, int free) {}

    @GetMapping("/api/v1/calls/{slug}/assignment")
    ResponseEntity<Answer> assignment(Viewer.ByToken by, @PathVariable String slug) {
        return ApiAnswer.of(answer(desks.see(by.within(Viewer.Scope.DESK), ReviewerPages.slug(slug))));
    }

    static Answer answer(AssignmentDesk desk) {
        var loads = desk.loads();
        var gaps = new HashMap<String, Gap>();
        desk.gaps().forEach(gap -> gaps.put(gap.submission().number(), gap));
        return new Answer(
                desk.assigning().version(),
                desk.assigning().state().name().toLowerCase(Locale.ROOT),
                desk.assigning().readers(),
                desk.assigning().most(),
                desk.assigning().confirmed().map(Object::toString),
                desk.readers().stream()
                        .map(reader -> Person.of(desk, reader, loads))
                        .toList(),
                desk.cases().stream()
                        .map(one -> row(desk, one, Optional.ofNullable(gaps.get(one.number()))))
                        .toList());
    }

    private static Case row(AssignmentDesk desk, Submission submission, Optional<Gap> gap) {
        var pairs = desk.readersOf(submission).stream()
                .map(reader -> {
                    var reading = desk.reading(submission, reader.id());
                    return new Pair(
                            reader.id().value().toString(),
                            reading.filter(Reading::fixed).isPresent(),
                            desk.isBegun(submission, reader.id()),
                            reading.filter(Reading::assigned).isPresent());
                })
                .toList();
        return new Case(
                submission.number(),
                submission.language().code(),
                pairs,
                gap.map(Gap::missing).orElse(0),
                gap.map(found -> why(desk, found)));
    }

    private static Why why(AssignmentDesk desk, Gap gap) {
        var reason = gap.reason(desk.assigning().readers()).name().toLowerCase(Locale.ROOT);
        return new Why(reason, gap.canRead(), gap.close(), gap.full(), gap.free());
    }
}
