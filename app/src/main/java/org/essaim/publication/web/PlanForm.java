package org.essaim.publication.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.essaim.publication.domain.Layout;
import org.essaim.publication.domain.Plan;
import org.essaim.publication.usecases.PlanBook.Planned;
import org.springframework.util.MultiValueMap;

/// The plan of a book as it was sent. What is no choice of the form counts as not chosen.
record PlanForm(MultiValueMap<String, String> given) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    Plan plan(Planned planned) {
        return new Plan(
                new Layout(
                        choice(Layout.Design.class, "design", Layout.Design.BOOKLET),
                        choice(Layout.Size.class, "size", Layout.Size.A5),
                        "yes".equals(value("marks"))),
                choice(Plan.Chapters.class, "chapters", Plan.Chapters.THEME),
                own(planned),
                sheets(planned),
                texts("introduction", planned),
                texts("conclusions", planned),
                texts("imprint", planned),
                value("licence").strip(),
                value("isbn").strip(),
                value("doi").strip(),
                lines("reading"),
                texts("foreword", planned));
    }

    int version() {
        return number("version", 0);
    }

    String button() {
        return value("do");
    }

    String find(int longest) {
        var typed = value("find").strip();
        return typed.length() > longest ? typed.substring(0, longest) : typed;
    }

    private String value(String name) {
        return Objects.requireNonNullElse(given.getFirst(name), "").replace("\r\n", "\n");
    }

    private int number(String name, int otherwise) {
        var value = value(name).strip();
        return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
    }

    private List<String> lines(String name) {
        return value(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private <E extends Enum<E>> E choice(Class<E> kind, String name, E usual) {
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().equals(value(name))) {
                return constant;
            }
        }
        return usual;
    }

    private Map<String, String> texts(String name, Planned planned) {
        var texts = new TreeMap<String, String>();
        planned.languages().forEach(language -> {
            var text = value(name + "-" + language.code()).strip();
            if (!text.isEmpty()) {
                texts.put(language.code(), text);
            }
        });
        return texts;
    }

    /// The first line in each language is the first chapter, and so on.
    private List<Map<String, String>> own(Planned planned) {
        var most = planned.languages().stream()
                .mapToInt(language -> lines("own-" + language.code()).size())
                .max()
                .orElse(0);
        return IntStream.range(0, most)
                .mapToObj(index -> {
                    Map<String, String> titles = new TreeMap<>();
                    planned.languages().forEach(language -> {
                        var lines = lines("own-" + language.code());
                        if (index < lines.size() && !PlanPage.NOTHING.equals(lines.get(index))) {
                            titles.put(language.code(), lines.get(index));
                        }
                    });
                    return titles;
                })
                .toList();
    }

    private Map<String, Plan.Entry> sheets(Planned planned) {
        var in = given.getOrDefault("in", List.of());
        var sheets = new HashMap<String, Plan.Entry>();
        planned.sheets().forEach(sheet -> {
            var slug = sheet.slug().value();
            sheets.put(
                    slug, new Plan.Entry(in.contains(slug), number("chapter-" + slug, 1), number("order-" + slug, 0)));
        });
        return sheets;
    }
}
