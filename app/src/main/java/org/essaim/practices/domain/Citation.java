package org.essaim.practices.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// How a sheet is cited: the organisation as the author, the day of the version that was read, the sheet's own address.
public record Citation(
        String key,
        String author,
        String title,
        String collection,
        LocalDate published,
        String address,
        String language) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public String bibtex() {
        return "@misc{" + key + ",\n"
                + field("author", "{" + escaped(author) + "}")
                + field("title", "{" + escaped(title) + "}")
                + (collection.isEmpty() ? "" : field("howpublished", escaped(collection)))
                + field("publisher", "Essaim")
                + field("year", Integer.toString(published.getYear()))
                + field("month", Integer.toString(published.getMonthValue()))
                + field("url", address)
                + field("langid", language)
                + field("note", "CC BY 4.0")
                + "}\n";
    }

    private static String field(String name, String value) {
        return "  " + name + " = {" + value + "},\n";
    }

    private static String escaped(String text) {
        var safe = new StringBuilder();
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '\\' -> safe.append("{\\textbackslash}");
                case '~' -> safe.append("{\\textasciitilde}");
                case '^' -> safe.append("{\\textasciicircum}");
                case '{', '}', '&', '%', '$', '#', '_' -> safe.append('\\').append(character);
                default -> safe.append(character < ' ' ? ' ' : character);
            }
        }
        return safe.toString();
    }

    /// One item of CSL-JSON.
    public String csl() {
        var item = new java.util.LinkedHashMap<String, Object>();
        item.put("id", key);
        item.put("type", "webpage");
        item.put("title", title);
        item.put("author", List.of(Map.of("literal", author)));
        if (!collection.isEmpty()) {
            item.put("container-title", collection);
        }
        item.put("publisher", "Essaim");
        item.put(
                "issued",
                Map.of(
                        "date-parts",
                        List.of(List.of(published.getYear(), published.getMonthValue(), published.getDayOfMonth()))));
        item.put("URL", address);
        item.put("language", language);
        item.put("license", "https://creativecommons.org/licenses/by/4.0/");
        return JSON.writeValueAsString(List.of(item));
    }
}
