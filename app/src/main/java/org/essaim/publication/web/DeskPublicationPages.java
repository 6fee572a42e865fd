package org.essaim.publication.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.publication.usecases.MakePublication;
import org.essaim.publication.usecases.ReadProof;
import org.essaim.publication.usecases.ReadPublications;
import org.essaim.publication.usecases.ReleasePublication;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where coordinators have books made, watch the making and stop it.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/publications")
class DeskPublicationPages {
    private final MakePublication making;
    private final ReadPublications publications;
    private final ReleasePublication releasing;
    private final ReadProof reading;

    DeskPublicationPages(
            MakePublication making, ReadPublications publications, ReleasePublication releasing, ReadProof reading) {
        this.making = making;
        this.publications = publications;
        this.releasing = releasing;
        this.reading = reading;
    }

    @GetMapping
    PageView list(Viewer viewer, @RequestParam(defaultValue = "") String done) {
        var notice = switch (done) {
            case "begun" -> "publication.desk.begun";
            case "stopped" -> "publication.desk.stopped";
            case "read" -> "publication.desk.read";
            case "released" -> "publication.desk.released";
            default -> "";
        };
        return PageView.of("publication/desk", page(viewer, List.of(), notice));
    }

    @PostMapping
    Object make(
            Viewer viewer,
            Frame frame,
            @RequestParam(defaultValue = "") String collection,
            @RequestParam(defaultValue = "release") String way) {
        return switch (making.make(viewer, collection, !"proof".equals(way))) {
            case Outcome.Done<Slug> _ -> back(frame, "begun");
            case Outcome.Refused<Slug>(var refusals) ->
                PageView.refused("publication/desk", page(viewer, refusals, ""));
        };
    }

    @PostMapping("/{slug}/cancel")
    Object cancel(Viewer viewer, Frame frame, @PathVariable String slug) {
        making.cancel(viewer, slug);
        return back(frame, "stopped");
    }

    @PostMapping("/{slug}/release")
    Object release(
            Viewer viewer, Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String changes) {
        return switch (releasing.release(viewer, slug, changes)) {
            case Outcome.Done<Slug> _ -> back(frame, "released");
            case Outcome.Refused<Slug>(var refusals) ->
                PageView.refused("publication/desk", page(viewer, refusals, ""));
        };
    }

    @PostMapping("/{slug}/reading")
    Object read(
            Viewer viewer,
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String found,
            @RequestParam Map<String, String> given) {
        var remark = given.getOrDefault("remark-" + slug, "");
        return switch (reading.say(viewer, slug, "right".equals(found), remark)) {
            case Outcome.Done<Slug> _ -> back(frame, "read");
            case Outcome.Refused<Slug>(var refusals) ->
                PageView.refused("publication/desk", page(viewer, refusals, "").withRemark(remark));
        };
    }

    @GetMapping("/{slug}/proof/{language}.pdf")
    ResponseEntity<Resource> proof(Viewer viewer, @PathVariable String slug, @PathVariable String language) {
        var proof = publications.proof(viewer, slug, language);
        return DownloadPages.send(
                publications.pdf(proof), proof.pdf(), "application/pdf", slug + "-" + language + "-proof.pdf", "");
    }

    private DeskPublicationsPage page(Viewer viewer, List<Refusal> refusals, String notice) {
        return new DeskPublicationsPage(publications.onDesk(viewer), refusals, notice, "");
    }

    private static ResponseEntity<Void> back(Frame frame, String done) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/desk/publications?done=" + done)))
                .build();
    }
}
