package org.essaim.site.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/// Puts what was typed on a form into the same form on a page that was opened anew. What finds no field there goes
/// along unseen, so that nothing is lost; only files have to be chosen again.
final class TypedAgain {
    private static final Set<String> UNTYPED = Set.of("submit", "button", "image", "reset", "file");

    private final SentForm sent;

    TypedAgain(SentForm sent) {
        this.sent = sent;
    }

    /// The page with what was typed; empty when the form is not on it.
    Optional<String> on(String html) {
        var page = Parser.htmlParser().settings(ParseSettings.preserveCase).parseInput(html, "");
        page.outputSettings().prettyPrint(false);
        return form(page).map(form -> {
            var typed = typed();
            controls(page, form).forEach(control -> fill(control, typed));
            typed.forEach((name, values) -> values.stream()
                    .filter(value -> !value.isBlank())
                    .forEach(value -> form.appendElement("input")
                            .attr("type", "hidden")
                            .attr("name", name)
                            .attr("value", value)));
            return page.outerHtml();
        });
    }

    /// Of several forms with one address the one that knows most of the names.
    private Optional<Element> form(Document page) {
        var names = typed().keySet();
        return page.select("form[method=post]").stream()
                .filter(form -> sent.action().equals(form.attr("action")))
                .max(Comparator.comparingLong(form -> controls(page, form).stream()
                        .filter(control -> names.contains(control.attr("name")))
                        .count()));
    }

    private static List<Element> controls(Document page, Element form) {
        var controls = new ArrayList<Element>(form.select("input[name], select[name], textarea[name]"));
        if (form.hasAttr("id")) {
            page.select("[form]").stream()
                    .filter(control -> form.id().equals(control.attr("form"))
                            && !control.tagName().equals("button"))
                    .forEach(controls::add);
        }
        return controls;
    }

    private Map<String, List<String>> typed() {
        var typed = new LinkedHashMap<String, List<String>>();
        for (var field : sent.fields()) {
            typed.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field.value());
        }
        return typed;
    }

    private static void fill(Element control, Map<String, List<String>> typed) {
        var values = typed.getOrDefault(control.attr("name"), new ArrayList<>());
        var type = control.attr("type");
        if (UNTYPED.contains(type) || "_csrf".equals(control.attr("name"))) {
            return;
        }
        switch (control.tagName()) {
            case "select" -> choose(control, values);
            case "textarea" -> take(values).ifPresent(control::text);
            default -> {
                if ("checkbox".equals(type) || "radio".equals(type)) {
                    var value = control.hasAttr("value") ? control.attr("value") : "on";
                    control.attr("checked", values.remove(value));
                } else {
                    take(values).ifPresent(value -> control.attr("value", value));
                }
            }
        }
    }

    private static void choose(Element select, List<String> values) {
        var options = select.select("option");
        if (options.stream().noneMatch(option -> values.contains(value(option)))) {
            return;
        }
        for (var option : options) {
            option.attr("selected", values.remove(value(option)));
        }
    }

    private static String value(Element option) {
        return option.hasAttr("value") ? option.attr("value") : option.text();
    }

    private static Optional<String> take(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.removeFirst());
    }
}
