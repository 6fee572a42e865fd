package org.essaim.contributions.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes texts, lists and objects in the one form of RFC 8785 (sorted names, no spaces, least escaping), so that the
/// same content always has the same hash. Knows no numbers: what is hashed is what was typed.
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String write(Object value) {
        var out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case String text -> writeText(out, text);
            case List<?> list -> {
                out.append('[');
                for (var index = 0; index < list.size(); index++) {
                    out.append(index == 0 ? "" : ",");
                    write(out, list.get(index));
                }
                out.append(']');
            }
            case Map<?, ?> object -> writeObject(out, object);
            default -> throw new IllegalArgumentException("Not hashed: " + value.getClass());
        }
    }

    private static void writeObject(StringBuilder out, Map<?, ?> object) {
        var sorted = new TreeMap<String, Object>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        out.append('{');
        var first = true;
        for (var entry : sorted.entrySet()) {
            out.append(first ? "" : ",");
            first = false;
            writeText(out, entry.getKey());
            out.append(':');
            write(out, entry.getValue());
        }
        out.append('}');
    }

    private static void writeText(StringBuilder out, String text) {
        out.append('"');
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (character < 0x20) {
                        out.append("\\u%04x".formatted((int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }
}
