package org.essaim.publication.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.publication.domain.Plan;
import org.essaim.publication.domain.SheetFilter;
import org.essaim.publication.usecases.CheckCharacters;
import org.essaim.publication.usecases.KeepLogos;
import org.essaim.publication.usecases.PlanBook;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where coordinators say what a book looks like, what is in it and in which order, and write what stands around it.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/publications/{slug}/plan")
class BookPlanPages {
    private static final String TEMPLATE = "publication/plan";
    private static final int LONGEST_FIND = 200;

    private final PlanBook planning;
    private final KeepLogos logos;
    private final CheckCharacters characters;

    BookPlanPages(PlanBook planning, KeepLogos logos, CheckCharacters characters) {
        this.planning = planning;
        this.logos = logos;
        this.characters = characters;
    }

    @GetMapping
    PageView show(Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String done) {
        var notice = switch (done) {
            case "saved" -> "publication.plan.saved";
            case "logo" -> "publication.plan.logo-added";
            case "no-logo" -> "publication.plan.logo-removed";
            default -> "";
        };
        return PageView.of(TEMPLATE, kept(planning.read(viewer, slug), notice, List.of()));
    }

    /// The button says whether the plan is kept, or only narrowed to some sheets, which may be put in or left out
    /// together.
    @PostMapping
    Object plan(
            Viewer viewer, Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
        var planned = planning.read(viewer, slug);
        var form = new PlanForm(given);
        var plan = form.plan(planned);
        var find = form.find(LONGEST_FIND);
        var filter = new SheetFilter(find, planned.words());
        return switch (form.button()) {
            case "find" -> PageView.of(TEMPLATE, page(planned, plan, form.version(), "", find, List.of()));
            case "put-in", "leave-out" -> {
                var chosen = filter.apply(plan, "put-in".equals(form.button()));
                yield PageView.of(
                        TEMPLATE, page(planned, chosen, form.version(), "publication.plan.chosen", find, List.of()));
            }
            default ->
                switch (planning.plan(viewer, slug, form.version(), plan)) {
                    case Outcome.Done<Slug> _ -> back(frame, slug, "saved");
                    case Outcome.Refused<Slug>(var refusals) ->
                        PageView.refused(TEMPLATE, page(planned, plan, form.version(), "", find, refusals));
                };
        };
    }

    @PostMapping("/logos")
    Object addLogo(
            Viewer viewer,
            Frame frame,
            @PathVariable String slug,
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) @Nullable MultipartFile logo)
            throws IOException {
        var named = new TreeMap<Language, String>();
        planning.read(viewer, slug)
                .languages()
                .forEach(language -> named.put(
                        language,
                        given.getOrDefault("logo-name-" + language.code(), "").strip()));
        var name = LocalizedText.of(named.firstKey(), named);
        try (var content = logo == null || logo.isEmpty() ? null : logo.getInputStream()) {
            return switch (logos.add(viewer, slug, content, name)) {
                case Outcome.Done<Slug> _ -> back(frame, slug, "logo");
                case Outcome.Refused<Slug>(var refusals) ->
                    PageView.refused(TEMPLATE, kept(planning.read(viewer, slug), "", refusals));
            };
        }
    }

    @PostMapping("/logos/remove")
    Object removeLogo(
            Viewer viewer, Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String file) {
        logos.remove(viewer, slug, file);
        return back(frame, slug, "no-logo");
    }

    private PlanPage kept(PlanBook.Planned planned, String notice, List<Refusal> refusals) {
        return page(planned, planned.plan(), planned.version(), notice, "", refusals);
    }

    private PlanPage page(
            PlanBook.Planned planned, Plan plan, int version, String notice, String find, List<Refusal> refusals) {
        var shown = logos.of(planned.collection().slug());
        return new PlanPage(planned, shown, plan, version, notice, find, characters.of(planned), refusals);
    }

    private static ResponseEntity<Void> back(Frame frame, String slug, String done) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/desk/publications/" + slug + "/plan?done=" + done)))
                .build();
    }
}
