package org.essaim.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.essaim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// The JSON object a program sent, read field by field. What is of another kind than it must be, and names nobody asked
/// for, are collected as refusals with the path of the field (`quotas[0].min`); an absent field is as good as null.
public final class SentObject {
    private static final int MOST = 1_000;

    private final Map<?, ?> fields;
    private final String path;
    private final List<Refusal> refusals;
    private final TreeSet<String> asked = new TreeSet<>();
    private final List<SentObject> parts = new ArrayList<>();

    private SentObject(Map<?, ?> fields, String path, List<Refusal> refusals) {
        this.fields = fields;
        this.path = path;
        this.refusals = refusals;
    }

    public static SentObject of(Map<String, Object> body) {
        return new SentObject(body, "", new ArrayList<>());
    }

    /// Empty when absent.
    public String text(String name) {
        return switch (value(name)) {
            case null -> "";
            case String text -> plain(text);
            default -> refused(name, "site.sent.text", "");
        };
    }

    public OptionalInt whole(String name) {
        return switch (value(name)) {
            case null -> OptionalInt.empty();
            case Integer number -> OptionalInt.of(number);
            default -> refused(name, "site.sent.whole", OptionalInt.empty());
        };
    }

    public boolean yes(String name) {
        return switch (value(name)) {
            case null -> false;
            case Boolean yes -> yes;
            default -> refused(name, "site.sent.yes", false);
        };
    }

    public List<String> texts(String name) {
        return switch (value(name)) {
            case null -> List.of();
            case List<?> sent
            when sent.size() <= MOST && sent.stream().allMatch(String.class::isInstance) ->
                sent.stream().map(text -> plain((String) text)).toList();
            default -> refused(name, "site.sent.texts", List.of());
        };
    }

    public Map<String, Integer> wholes(String name) {
        var found = new LinkedHashMap<String, Integer>();
        part(name).fields.forEach((key, value) -> {
            if (value instanceof Integer number) {
                found.put(plain(key.toString()), number);
            } else {
                refused(name + "." + key, "site.sent.whole", "");
            }
        });
        return found;
    }

    public Map<String, String> textsByName(String name) {
        var found = new LinkedHashMap<String, String>();
        part(name).fields.forEach((key, value) -> {
            if (value instanceof String text) {
                found.put(plain(key.toString()), plain(text));
            } else {
                refused(name + "." + key, "site.sent.text", "");
            }
        });
        return found;
    }

    /// Whatever it holds by name, of any kind; what is null is left out.
    public Map<String, Object> values(String name) {
        var found = new LinkedHashMap<String, Object>();
        part(name).fields.forEach((key, value) -> {
            if (value != null) {
                found.put(plain(key.toString()), value);
            }
        });
        return found;
    }

    public List<SentObject> objects(String name) {
        return switch (value(name)) {
            case null -> List.of();
            case List<?> sent
            when sent.size() <= MOST && sent.stream().allMatch(Map.class::isInstance) -> {
                var found = new ArrayList<SentObject>();
                for (var index = 0; index < sent.size(); index++) {
                    found.add(new SentObject((Map<?, ?>) sent.get(index), path + name + "[" + index + "].", refusals));
                }
                parts.addAll(found);
                yield found;
            }
            default -> refused(name, "site.sent.objects", List.of());
        };
    }

    private SentObject part(String name) {
        return switch (value(name)) {
            case null -> new SentObject(Map.of(), path, refusals);
            case Map<?, ?> sent -> new SentObject(sent, path + name + ".", refusals);
            default -> refused(name, "site.sent.object", new SentObject(Map.of(), path, refusals));
        };
    }

    /// Everything wrong with what was read, and what was sent that nobody read.
    public List<Refusal> refusals() {
        var all = new ArrayList<>(refusals);
        unread(all);
        return all;
    }

    private void unread(List<Refusal> all) {
        fields.keySet().stream()
                .map(Object::toString)
                .filter(name -> !asked.contains(name))
                .forEach(name -> all.add(
                        Refusal.of(path + name, "site.sent.unknown", Map.of("known", String.join(", ", asked)))));
        parts.forEach(part -> part.unread(all));
    }

    /// No database keeps a null character.
    private static String plain(String text) {
        return text.replace("\u0000", "");
    }

    private @Nullable Object value(String name) {
        asked.add(name);
        return fields.get(name);
    }

    private <T> T refused(String name, String key, T instead) {
        refusals.add(Refusal.of(path + name, key));
        return instead;
    }
}
