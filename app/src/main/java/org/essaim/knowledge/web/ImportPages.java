package org.essaim.knowledge.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.domain.ConceptAccess;
import org.essaim.knowledge.usecases.ImportConcepts;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The desk's way to read concepts in: a file, a trial, and only then the change.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/concepts/import")
class ImportPages {
    private final ImportConcepts importing;

    ImportPages(ImportConcepts importing) {
        this.importing = importing;
    }

    @GetMapping
    PageView choose(Viewer viewer, @RequestParam(defaultValue = "0") String taken) {
        viewer.person();
        if (!ConceptAccess.mayDecide(viewer)) {
            throw new NotAllowed("Only for those who look after the words");
        }
        return PageView.of(
                "knowledge/import",
                new ImportPage(
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        taken.matches("\\d{1,5}") ? Integer.parseInt(taken) : 0));
    }

    @PostMapping
    Object upload(Frame frame, Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var name = Optional.ofNullable(file)
                .map(MultipartFile::getOriginalFilename)
                .orElse("");
        var content = file == null ? new byte[0] : file.getBytes();
        return switch (importing.upload(viewer, name, content)) {
            case Outcome.Done<UUID>(var id) -> seeOther(frame, "/" + id);
            case Outcome.Refused<UUID>(var refusals) ->
                PageView.refused("knowledge/import", new ImportPage(null, List.of(), List.of(), refusals, 0));
        };
    }

    @GetMapping("/{id}")
    PageView trial(Frame frame, Viewer viewer, @PathVariable UUID id) {
        return PageView.of("knowledge/import", page(frame, viewer, id, List.of()));
    }

    @PostMapping("/{id}")
    Object take(Frame frame, Viewer viewer, @PathVariable UUID id) {
        return switch (importing.take(viewer, id)) {
            case Outcome.Done<Integer>(var count) -> seeOther(frame, "?taken=" + count);
            case Outcome.Refused<Integer>(var refusals) ->
                PageView.refused("knowledge/import", page(frame, viewer, id, refusals));
        };
    }

    private ImportPage page(Frame frame, Viewer viewer, UUID id, List<Refusal> refusals) {
        var trial = importing.trial(viewer, id);
        return new ImportPage(trial, entries(trial.added(), frame), entries(trial.changed(), frame), refusals, 0);
    }

    private static List<ConceptEntry> entries(List<Concept> concepts, Frame frame) {
        return concepts.stream()
                .limit(200)
                .map(concept -> ConceptEntry.of(concept, 0, frame))
                .toList();
    }

    private static ResponseEntity<Void> seeOther(Frame frame, String rest) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/desk/concepts/import" + rest)))
                .build();
    }
}
