package org.essaim.practices.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.practices.PracticeId;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.Template;
import org.essaim.practices.usecases.DescribeSheet;
import org.essaim.practices.usecases.LookAfterSheet;
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

/// Where the template of a sheet is filled.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/practices/{slug}/template")
class DeskTemplatePages {
    private final LookAfterSheet sheets;
    private final DescribeSheet describing;

    DeskTemplatePages(LookAfterSheet sheets, DescribeSheet describing) {
        this.sheets = sheets;
        this.describing = describing;
    }

    @GetMapping
    PageView template(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String done) {
        var sheet = sheets.find(viewer, slug).sheet();
        return PageView.of(
                "practices/desk-template", page(frame, sheet, typed(sheet), "saved".equals(done), List.of()));
    }

    @PostMapping
    Object describe(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            @RequestParam MultiValueMap<String, String> fields) {
        var sheet = sheets.find(viewer, slug).sheet();
        var typed = typed(fields);
        var number = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        return switch (describing.describe(viewer, slug, number, typed)) {
            case Outcome.Done<PracticeId> _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(frame.href("/desk/practices/" + slug + "/template?done=saved")))
                        .build();
            case Outcome.Refused<PracticeId>(var refusals) ->
                PageView.refused("practices/desk-template", page(frame, sheet, typed, false, refusals));
        };
    }

    private static DescribeSheet.Typed typed(MultiValueMap<String, String> fields) {
        var sections = new LinkedHashMap<String, String>();
        for (var key : Template.SECTIONS) {
            Optional.ofNullable(fields.getFirst("section-" + key))
                    .ifPresent(text -> sections.put(key, text.strip().replace("\r\n", "\n")));
        }
        return new DescribeSheet.Typed(
                one(fields, "maturity"),
                one(fields, "scale"),
                one(fields, "begun"),
                one(fields, "ended"),
                fields.getOrDefault("activities", List.of()),
                fields.getOrDefault("goals", List.of()),
                fields.getOrDefault("groups", List.of()),
                one(fields, "withoutFigures"),
                one(fields, "verifiedOn"),
                one(fields, "verifyBy"),
                sections);
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    private static DescribeSheet.Typed typed(Sheet sheet) {
        var told = sheet.content().particulars();
        var original = sheet.content().title().best(Sheet.ORIGINAL).language();
        var sections = new LinkedHashMap<String, String>();
        sheet.content()
                .sections()
                .forEach(section ->
                        sections.put(section.key(), section.text().in(original).orElse("")));
        return new DescribeSheet.Typed(
                code(told.maturity()),
                code(told.scale()),
                day(told.begun()),
                day(told.ended()),
                slugs(told.activities()),
                slugs(told.goals()),
                slugs(told.groups()),
                told.withoutFigures(),
                day(told.verifiedOn()),
                day(told.verifyBy()),
                sections);
    }

    private static String code(@Nullable Enum<?> value) {
        return value == null ? "" : TemplateFacts.code(value);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static List<String> slugs(List<Slug> slugs) {
        return slugs.stream().map(Slug::value).toList();
    }

    private TemplatePage page(
            Frame frame, Sheet sheet, DescribeSheet.Typed typed, boolean done, List<Refusal> refusals) {
        var content = sheet.content();
        var filled = Template.of(content);
        return new TemplatePage(
                sheet.slug().value(),
                frame.best(content.title()),
                sheet.version(),
                content.title().best(Sheet.ORIGINAL).language().code(),
                typed,
                options("practices.maturity.", Sheet.Particulars.Maturity.values(), frame),
                options("practices.scale.", Sheet.Particulars.Scale.values(), frame),
                choices(DescribeSheet.ACTIVITIES, typed.activities(), frame),
                choices(DescribeSheet.GROUPS, typed.groups(), frame),
                choices(DescribeSheet.GOALS, typed.goals(), frame),
                Template.SECTIONS,
                TemplateFacts.code(filled.level()),
                filled.missing(),
                done,
                refusals);
    }

    private static Map<String, String> options(String key, Enum<?>[] values, Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text("practices.desk.template.unknown"));
        for (var value : values) {
            options.put(TemplateFacts.code(value), frame.text(key + TemplateFacts.code(value)));
        }
        return options;
    }

    private List<TemplatePage.Choice> choices(String scheme, List<String> chosen, Frame frame) {
        return describing.offered(scheme).stream()
                .map(concept -> new TemplatePage.Choice(
                        concept.slug().value(),
                        frame.best(concept.label()).value(),
                        chosen.contains(concept.slug().value())))
                .toList();
    }
}
