package org.essaim.contributions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ManyAtOnce.Act;
import org.essaim.contributions.domain.TableView;
import org.essaim.contributions.usecases.ActOnMany;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Doing one thing with many contributions of the table: first it is shown what will happen and which letter goes out,
/// then it is done.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/contributions/many")
class DeskManyPages {
    private static final String TEMPLATE = "contributions/desk-many";

    private final ReadForDesk contributions;
    private final ActOnMany many;

    DeskManyPages(ReadForDesk contributions, ActOnMany many) {
        this.contributions = contributions;
        this.many = many;
    }

    @PostMapping
    PageView plan(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        contributions.call(viewer, slug);
        var all = "all".equals(form.getFirst("which"));
        var ids = all
                ? contributions.matching(viewer, slug, TableView.of(form), frame.language()).dossiers().stream()
                        .map(Dossier::id)
                        .toList()
                : ids(form);
        var plan = many.plan(viewer, slug, act(form), ids);
        if (plan.reached().isEmpty()) {
            var refusal = Refusal.of("", "contributions.refused.nobody");
            return PageView.refused(TEMPLATE, new DeskManyPage(plan, "", "", List.of(refusal)));
        }
        return PageView.of(TEMPLATE, new DeskManyPage(plan, "", "", List.of()));
    }

    @PostMapping("/confirmation")
    Object act(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        contributions.call(viewer, slug);
        var act = act(form);
        var ids = ids(form);
        var typed = Typed.of(form);
        var english = typed.get("words.en");
        var french = typed.get("words.fr");
        var words = LocalizedText.of(
                english.isEmpty() ? Language.FR : Language.EN, Map.of(Language.EN, english, Language.FR, french));
        return switch (many.act(viewer, slug, act, ids, words)) {
            case Outcome.Done<Integer>(var count) ->
                AnswerPages.seeOther(
                        frame,
                        "/desk/calls/" + slug
                                + (act == Act.REMIND
                                        ? "/letters?did=held&count=" + count
                                        : "/contributions?did=" + act.word() + "&count=" + count));
            case Outcome.Refused<Integer>(var refusals) ->
                PageView.refused(
                        TEMPLATE, new DeskManyPage(many.plan(viewer, slug, act, ids), english, french, refusals));
        };
    }

    private static Act act(MultiValueMap<String, String> form) {
        var word = String.valueOf(form.getFirst("do"));
        return Arrays.stream(Act.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound(word));
    }

    private static List<ContributionId> ids(MultiValueMap<String, String> form) {
        var several = String.join(" ", form.getOrDefault("ids", List.of()));
        return Stream.concat(form.getOrDefault("id", List.of()).stream(), Arrays.stream(several.split(" ")))
                .flatMap(id -> DossierPages.uuid(id).stream())
                .map(ContributionId::new)
                .toList();
    }
}
