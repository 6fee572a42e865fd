package org.essaim.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.ExportTable;
import org.essaim.contributions.domain.TableView;
import org.essaim.contributions.usecases.ContributeByProgram;
import org.essaim.contributions.usecases.FieldNames;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.contributions.usecases.ReadOwn;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.ApiAnswer;
import org.essaim.site.ApiProblem;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Contributions for programs, by a person's token: handed in, read again, and, for coordinators, all of a call.
@RestController
class ContributionsApi {
    private final ContributeByProgram contribute;
    private final ReadOwn own;
    private final ReadForDesk desk;
    private final Words words;

    ContributionsApi(ContributeByProgram contribute, ReadOwn own, ReadForDesk desk, Words words) {
        this.contribute = contribute;
        this.own = own;
        this.desk = desk;
        this.words = words;
    }

    record Listing(
            List<Map<String, Object>> items, @Nullable String next) {}

    @PostMapping(path = "/api/v1/calls/{slug}/contributions", consumes = "application/json")
    ResponseEntity<?> contribute(
            Viewer.ByToken by,
            @PathVariable String slug,
            @RequestHeader(name = ApiAnswer.KEY, defaultValue = "") String key,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        var wrong = ApiAnswer.refusal(key);
        if (wrong.isPresent()) {
            return refused(slug, List.of(wrong.get()));
        }
        var read = SentBody.of(body);
        if (!read.refusals().isEmpty()) {
            return refused(slug, read.refusals());
        }
        var sent = new ContributeByProgram.Sent(key, Basics.of(read.basics()), read.answers());
        return switch (contribute.contribute(by, slug, sent, PrivatePages.arrived(request))) {
            case Outcome.Done<ContributeByProgram.Made>(var made) -> {
                var number = String.valueOf(made.dossier().number());
                yield ApiAnswer.with(made.again() ? HttpStatus.OK : HttpStatus.CREATED)
                        .location(URI.create("/api/v1/contributions/" + number))
                        .body(OwnContribution.of(made.call(), made.dossier()));
            }
            case Outcome.Refused<ContributeByProgram.Made>(var refusals) -> refused(slug, refusals);
        };
    }

    private ResponseEntity<?> refused(String slug, List<Refusal> refusals) {
        var names = contribute
                .stage(slug)
                .map(stage -> FieldNames.of(words, Language.EN, stage, refusals))
                .orElse(Map.of());
        return ApiProblem.refused(HttpStatus.UNPROCESSABLE_CONTENT, refusals, names, words);
    }

    @GetMapping("/api/v1/contributions")
    ResponseEntity<?> list(
            Viewer.ByToken by,
            @RequestParam(defaultValue = "20") String limit,
            @RequestParam(defaultValue = "") String cursor) {
        var before = DossierPages.uuid(cursor);
        if (!limit.matches("[1-9]\\d?|100") || (before.isEmpty() && !cursor.isEmpty())) {
            return ApiProblem.of(
                    HttpStatus.BAD_REQUEST,
                    "refused",
                    words.text(Language.EN, "contributions.refused.paging", Map.of("most", ReadOwn.MOST)));
        }
        var most = Integer.parseInt(limit);
        var found = own.list(by, before, most);
        var next = found.size() < most
                ? Optional.<UUID>empty()
                : Optional.of(found.getLast().dossier().id().value());
        return ApiAnswer.of(new Listing(
                found.stream()
                        .map(one -> OwnContribution.of(one.call(), one.dossier()))
                        .toList(),
                next.map(UUID::toString).orElse(null)));
    }

    @GetMapping("/api/v1/contributions/{number}")
    ResponseEntity<Map<String, Object>> show(Viewer.ByToken by, @PathVariable String number) {
        var found = own.find(by, number);
        return ApiAnswer.of(OwnContribution.of(found.call(), found.dossier()));
    }

    /// The desk's table, with the same parameters; the same check as there.
    @GetMapping("/api/v1/calls/{slug}/contributions")
    ResponseEntity<Map<String, Object>> desk(
            Viewer.ByToken by, @PathVariable String slug, @RequestParam MultiValueMap<String, String> asked) {
        var matching = desk.matching(by.within(Viewer.Scope.DESK), slug, TableView.of(asked), Language.EN);
        return ApiAnswer.of(Map.of(
                "total", matching.dossiers().size(),
                "items", ExportTable.items(matching.call(), matching.dossiers())));
    }
}
