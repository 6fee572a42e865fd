package org.essaim.knowledge.domain;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import de.undercouch.citeproc.ris.RISConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbibtex.ParseException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads references from BibTeX, RIS or CSL-JSON; which of them it is, the text itself says. Every entry becomes a
/// reference or the list of what is wrong with it.
public final class ReferenceFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, Object>>> ITEMS = new TypeReference<>() {};
    public static final int MOST = 500;

    private ReferenceFile() {}

    /// One entry for each in the text, in its order; a text that is none of the three forms is one entry with a
    /// problem.
    public static List<ReferenceItem.Made> read(String text, Vocabulary vocabulary) {
        List<Map<String, Object>> items;
        try {
            items = items(text.strip());
        } catch (IOException | ParseException | RuntimeException e) {
            return List.of(unreadable(String.valueOf(e.getMessage())));
        }
        if (items.isEmpty() || items.size() > MOST) {
            return List.of(unreadable(String.valueOf(items.size())));
        }
        return items.stream().map(item -> ReferenceItem.read(item, vocabulary)).toList();
    }

    private static ReferenceItem.Made unreadable(String detail) {
        return new ReferenceItem.Made(
                Optional.empty(), List.of(new ReferenceItem.Problem("knowledge.reference.problem.form", detail)));
    }

    private static List<Map<String, Object>> items(String text) throws IOException, ParseException {
        if (text.startsWith("[")) {
            return JSON.readValue(text, ITEMS);
        }
        if (text.startsWith("{")) {
            return JSON.readValue("[" + text + "]", ITEMS);
        }
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        if (text.startsWith("TY")) {
            return ris(bytes);
        }
        var bibTex = new BibTeXConverter();
        return items(bibTex.toItemData(bibTex.loadDatabase(bytes)).values());
    }

    private static List<Map<String, Object>> items(Collection<CSLItemData> parsed) {
        var items = new ArrayList<Map<String, Object>>();
        for (var item : parsed) {
            var json = item.toJson(new StringJsonBuilderFactory().createJsonBuilder());
            items.addAll(JSON.readValue("[" + json + "]", ITEMS));
        }
        return items;
    }

    /// Names without a comma are those of organisations here; the library takes them for those of people.
    private static List<Map<String, Object>> ris(ByteArrayInputStream bytes) throws IOException, ParseException {
        var converter = new RISConverter();
        var items = new ArrayList<Map<String, Object>>();
        for (var reference : converter.loadLibrary(bytes).getReferences()) {
            items.addAll(items(List.of(converter.toItemData(reference))));
            var authors = reference.getAuthors();
            if (authors != null && authors.length > 0) {
                items.getLast()
                        .put(
                                "author",
                                Arrays.stream(authors).map(ReferenceFile::name).toList());
            }
        }
        return items;
    }

    private static Map<String, Object> name(String written) {
        var comma = written.indexOf(',');
        return comma < 0
                ? Map.of("literal", written.strip())
                : Map.of(
                        "family",
                        written.substring(0, comma).strip(),
                        "given",
                        written.substring(comma + 1).strip());
    }
}
