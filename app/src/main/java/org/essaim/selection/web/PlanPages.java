package org.essaim.selection.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.selection.domain.Basis;
import org.essaim.selection.domain.Loosened;
import org.essaim.selection.domain.Plan;
import org.essaim.selection.domain.SavedSelection;
import org.essaim.selection.domain.Tried;
import org.essaim.selection.usecases.FindSelection;
import org.essaim.selection.usecases.SeeSelections;
import org.essaim.selection.usecases.TryPlan;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The selections of a call, and the form in which places, quotas and fixed cases are agreed.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{call}/selection")
class PlanPages {
    private static final String TEMPLATE = "selection/form";
    private static final int USUAL_PLACES = 20;
    private static final int BLANK_QUOTAS = 3;

    private final SeeSelections selections;
    private final FindSelection finding;
    private final TryPlan trying;
    private final Glossary glossary;

    PlanPages(SeeSelections selections, FindSelection finding, TryPlan trying, Glossary glossary) {
        this.trying = trying;
        this.selections = selections;
        this.finding = finding;
        this.glossary = glossary;
    }

    @GetMapping
    PageView list(Viewer viewer, @PathVariable String call) {
        var basis = selections.basis(viewer, SelectionAddress.slug(call));
        return PageView.of("selection/list", new ListPage(basis, selections.list(basis)));
    }

    /// A blank form, or one that begins as the draft `from`; with `loosen`, its quotas give way as far as they
    /// had to.
    @GetMapping("/new")
    PageView form(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "false") boolean loosen) {
        var basis = selections.basis(viewer, SelectionAddress.slug(call));
        var form = from.isEmpty()
                ? PlanForm.blank(Math.min(USUAL_PLACES, Math.max(1, basis.organisations())))
                : begun(viewer, call, SelectionAddress.number(from), loosen);
        trying.expect();
        return PageView.of(TEMPLATE, page(frame, basis, form, BLANK_QUOTAS, 1, List.of()));
    }

    private PlanForm begun(Viewer viewer, String call, int from, boolean loosen) {
        var saved = selections.see(viewer, SelectionAddress.slug(call), from).selection();
        var problem = saved.problem();
        var quotas = loosen && saved.made().isPresent()
                ? new Loosened(
                                problem.quotas(),
                                saved.made().orElseThrow().selection().relaxation())
                        .apply()
                : problem.quotas();
        return PlanForm.of(new Plan(saved.name(), problem.places(), quotas, problem.pins(), Set.of()), from);
    }

    @PostMapping
    Object find(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @RequestParam MultiValueMap<String, String> parameters) {
        var slug = SelectionAddress.slug(call);
        var basis = selections.basis(viewer, slug);
        var form = PlanForm.read(parameters);
        var action = parameters.getFirst("action");
        if ("add-quota".equals(action) || "add-pin".equals(action)) {
            var more = "add-quota".equals(action);
            return PageView.of(TEMPLATE, page(frame, basis, form, more ? BLANK_QUOTAS : 1, more ? 1 : 2, List.of()));
        }
        var earlier = form.from() == 0
                ? Set.<String>of()
                : chosen(selections.see(viewer, slug, form.from()).selection());
        if ("try".equals(action)) {
            return attempt(viewer, frame, slug, basis, form, earlier);
        }
        var outcome = switch (form.plan(earlier)) {
            case Outcome.Done<Plan>(Plan plan) -> finding.find(viewer, slug, plan, form.key());
            case Outcome.Refused<Plan>(List<Refusal> refusals) -> Outcome.<Integer>refused(refusals);
        };
        return switch (outcome) {
            case Outcome.Done<Integer>(Integer number) -> SelectionAddress.to(frame, call, number, "");
            case Outcome.Refused<Integer>(List<Refusal> refusals) ->
                PageView.refused(TEMPLATE, page(frame, basis, form, 1, 1, refusals));
        };
    }

    private PageView attempt(Viewer viewer, Frame frame, Slug slug, Basis basis, PlanForm form, Set<String> earlier) {
        var outcome = switch (form.plan(earlier)) {
            case Outcome.Done<Plan>(Plan plan) -> trying.attempt(viewer, slug, plan, form.from());
            case Outcome.Refused<Plan>(List<Refusal> refusals) -> Outcome.<Tried>refused(refusals);
        };
        return switch (outcome) {
            case Outcome.Done<Tried>(Tried tried) ->
                PageView.of(TEMPLATE, page(frame, basis, form, 1, 1, List.of()).with(tried));
            case Outcome.Refused<Tried>(List<Refusal> refusals) ->
                PageView.refused(TEMPLATE, page(frame, basis, form, 1, 1, refusals));
        };
    }

    private static Set<String> chosen(SavedSelection saved) {
        return saved.made().map(made -> Set.copyOf(made.selection().selected())).orElse(Set.of());
    }

    private FormPage page(
            Frame frame, Basis basis, PlanForm form, int blankQuotas, int blankPins, List<Refusal> refusals) {
        var names = new GroupNames(frame, basis.call(), glossary.scheme(Glossary.THEMES));
        return new FormPage(basis, names, form, Optional.empty(), blankQuotas, blankPins, names.named(refusals));
    }
}
