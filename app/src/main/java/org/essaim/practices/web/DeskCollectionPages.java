package org.essaim.practices.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.usecases.CorrectCollection;
import org.essaim.practices.usecases.CorrectCollection.Wording;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a collection's texts are changed, and from where its programme and its book are arranged.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/collections/{slug}")
class DeskCollectionPages {
    private final CorrectCollection correcting;
    private final CollectionWays ways;

    DeskCollectionPages(CorrectCollection correcting, CollectionWays ways) {
        this.correcting = correcting;
        this.ways = ways;
    }

    @GetMapping
    PageView desk(Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String done) {
        var kept = correcting.find(viewer, slug);
        return PageView.of(
                "practices/desk-collection",
                page(frame, kept.collection(), kept.version(), Map.of(), "saved".equals(done), List.of()));
    }

    @PostMapping
    Object correct(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            @RequestParam MultiValueMap<String, String> fields) {
        var kept = correcting.find(viewer, slug);
        var typed = typed(frame, kept.collection(), fields);
        var number = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        return switch (correcting.correct(viewer, slug, number, typed)) {
            case Outcome.Done<Slug> _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(frame.href("/desk/collections/" + slug + "?done=saved")))
                        .build();
            case Outcome.Refused<Slug>(var refusals) ->
                PageView.refused(
                        "practices/desk-collection", page(frame, kept.collection(), number, typed, false, refusals));
        };
    }

    private static Map<Language, Wording> typed(
            Frame frame, Collection collection, MultiValueMap<String, String> fields) {
        var typed = new LinkedHashMap<Language, Wording>();
        for (var language : languages(frame, collection)) {
            var title = fields.getFirst("title-" + language);
            var summary = fields.getFirst("summary-" + language);
            var foreword = fields.getFirst("foreword-" + language);
            if (title != null && summary != null && foreword != null) {
                typed.put(language, new Wording(title.strip(), lines(summary), lines(foreword)));
            }
        }
        return typed;
    }

    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    private static Set<Language> languages(Frame frame, Collection collection) {
        return frame.writable(collection.title(), collection.summary(), collection.foreword());
    }

    private DeskCollectionPage page(
            Frame frame,
            Collection collection,
            int version,
            Map<Language, Wording> typed,
            boolean saved,
            List<Refusal> refusals) {
        return new DeskCollectionPage(
                collection.slug().value(),
                frame.best(collection.title()),
                version,
                languages(frame, collection).stream()
                        .map(language -> Optional.ofNullable(typed.get(language))
                                .map(wording -> new DeskCollectionPage.Part(
                                        language, wording.title(), wording.summary(), wording.foreword()))
                                .orElseGet(() -> new DeskCollectionPage.Part(
                                        language,
                                        collection.title().in(language).orElse(""),
                                        collection.summary().in(language).orElse(""),
                                        collection.foreword().in(language).orElse(""))))
                        .toList(),
                ways.desk(collection.slug()),
                saved,
                refusals);
    }
}
