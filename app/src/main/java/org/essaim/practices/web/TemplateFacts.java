package org.essaim.practices.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Sheet;
import org.essaim.practices.usecases.DescribeSheet;
import org.essaim.practices.web.SheetPage.Fact;
import org.essaim.practices.web.SheetPage.Value;
import org.essaim.search.Facet;
import org.essaim.site.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the template says of a sheet, as a reader sees it; what is not known is left out.
@Component
class TemplateFacts {
    /// The facts in their order.
    static final List<String> KEYS = List.of("maturity", "scale", "begun", "activities", "groups", "goals", "verified");

    private final Glossary glossary;

    TemplateFacts(Glossary glossary) {
        this.glossary = glossary;
    }

    List<Fact> of(Sheet.Content content, Frame frame) {
        var told = content.particulars();
        var facts = new ArrayList<Fact>();
        if (told.maturity() != null) {
            var code = code(told.maturity());
            var href = CatalogueAddress.only(frame, Facet.MATURITY, code);
            facts.add(new Fact("maturity", List.of(new Value(frame.text("practices.maturity." + code), "", href))));
        }
        if (told.scale() != null) {
            add(facts, "scale", frame.text("practices.scale." + code(told.scale())));
        }
        if (told.begun() != null) {
            add(facts, "begun", period(told.begun(), told.ended(), frame));
        }
        add(facts, "activities", DescribeSheet.ACTIVITIES, told.activities(), frame);
        add(facts, "groups", DescribeSheet.GROUPS, told.groups(), frame);
        add(facts, "goals", DescribeSheet.GOALS, told.goals(), frame);
        if (told.verifiedOn() != null) {
            add(facts, "verified", verified(told.verifiedOn(), told.verifyBy(), frame));
        }
        return facts;
    }

    private static String period(LocalDate begun, @Nullable LocalDate ended, Frame frame) {
        return ended == null
                ? frame.text("practices.fact.since", Map.of("from", frame.date(begun)))
                : frame.text("practices.period", Map.of("from", frame.date(begun), "until", frame.date(ended)));
    }

    private static String verified(LocalDate on, @Nullable LocalDate by, Frame frame) {
        return by == null
                ? frame.date(on)
                : frame.text("practices.fact.again", Map.of("on", frame.date(on), "by", frame.date(by)));
    }

    private static void add(List<Fact> facts, String key, String text) {
        facts.add(new Fact(key, List.of(new Value(text, "", ""))));
    }

    private void add(List<Fact> facts, String key, String scheme, List<Slug> slugs, Frame frame) {
        var values = slugs.stream()
                .flatMap(slug -> glossary.find(scheme, slug).stream())
                .map(concept -> {
                    var label = frame.best(concept.label());
                    var lang = label.language().equals(frame.language())
                            ? ""
                            : label.language().code();
                    return new Value(label.value(), lang, frame.href("/concepts/" + scheme + "/" + concept.slug()));
                })
                .toList();
        if (!values.isEmpty()) {
            facts.add(new Fact(key, values));
        }
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
