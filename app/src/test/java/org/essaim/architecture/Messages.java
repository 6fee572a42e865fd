package org.essaim.architecture;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The message files, compared with each other and with the keys that code and templates name. A literal that ends in a
/// dot (`"calls.state."`) names every key that begins so.
record Messages(
        SortedMap<String, SortedMap<String, String>> english,
        SortedMap<String, SortedMap<String, String>> french,
        List<String> twice) {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9]*(?:\\.[a-z0-9-]+)+\\.?|[a-z]+\\.)\"");
    private static final Pattern NO_KEY = Pattern.compile(
            ".*\\.(json|csv|svg|css|js|jte|html|xhtml|pdf|epub|xlsx|properties|yml|sql|png|jpg|jpeg|ttf|txt|zip|xml|tsv|gz|opf|ncx)"
                    + "|(mail\\.(smtp|debug|from|host|mime|transport)|site\\.html)(\\..*)?|[a-z]+\\.example");

    static Messages of(Path root) {
        var twice = new ArrayList<String>();
        return new Messages(read(root, "en", twice), read(root, "fr", twice), twice);
    }

    private static SortedMap<String, SortedMap<String, String>> read(Path root, String language, List<String> twice) {
        var modules = new TreeMap<String, SortedMap<String, String>>();
        for (var file : Sources.under(root, "/" + language + ".properties")) {
            var module = Sources.module(root, file);
            var properties = new Once(
                    key -> twice.add("messages/%s/%s.properties says twice: %s".formatted(module, language, key)));
            try {
                properties.load(new StringReader(Sources.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var texts = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            modules.put(module, texts);
        }
        return modules;
    }

    List<String> faults(Collection<String> sources, Collection<String> modules) {
        var faults = new ArrayList<>(twice);
        var modulesWithText = new TreeSet<>(english.keySet());
        modulesWithText.addAll(french.keySet());
        for (var module : modulesWithText) {
            compare(module, faults);
        }
        usage(sources, modules, faults);
        return faults;
    }

    /// Properties that tell of a key that stands twice, where the first would be lost without a word.
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1;
        private final transient Consumer<Object> twice;

        Once(Consumer<Object> twice) {
            this.twice = twice;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) {
                twice.accept(key);
            }
            return super.put(key, value);
        }
    }

    private void compare(String module, List<String> faults) {
        var here = english.getOrDefault(module, new TreeMap<>());
        var there = french.getOrDefault(module, new TreeMap<>());
        here.forEach((key, text) -> {
            if (!key.startsWith(module + ".")) {
                faults.add("messages/" + module + ": " + key + " must begin with " + module + ".");
            }
            var other = there.get(key);
            if (other == null) {
                faults.add("messages/" + module + "/fr.properties lacks: " + key + "=" + text);
            } else if (!shape(text).equals(shape(other))) {
                faults.add("%s takes %s in English, %s in French".formatted(key, shape(text), shape(other)));
            }
        });
        there.forEach((key, text) -> {
            if (!here.containsKey(key)) {
                faults.add("messages/" + module + "/en.properties lacks: " + key + "=" + text);
            }
        });
    }

    private void usage(Collection<String> sources, Collection<String> modules, List<String> faults) {
        var named = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        for (var source : sources) {
            var found = LITERAL.matcher(source);
            while (found.find()) {
                var literal = found.group(1);
                if (!modules.contains(literal.substring(0, literal.indexOf('.')))) {
                    continue;
                }
                if (literal.endsWith(".")) {
                    beginnings.add(literal);
                } else {
                    named.add(literal);
                }
            }
        }
        var all = new TreeSet<String>();
        english.values().forEach(texts -> all.addAll(texts.keySet()));
        named.stream()
                .filter(key -> !all.contains(key) && !NO_KEY.matcher(key).matches())
                .filter(key -> all.stream().noneMatch(other -> other.startsWith(key + ".")))
                .forEach(key -> faults.add("used but not written, paste into messages/"
                        + key.substring(0, key.indexOf('.')) + "/en.properties and fr.properties: " + key + "="));
        all.stream()
                .filter(key -> !named.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> named.stream().noneMatch(name -> key.startsWith(name + ".")))
                .forEach(key -> faults.add("written but not used, take it out: " + key));
    }

    /// The arguments of a message with their kinds, and the branches of its choices. `many`, which only some languages
    /// have, may be left out.
    static Map<String, String> shape(String text) {
        var shape = new TreeMap<String, String>();
        var pattern = new MessagePattern(text);
        for (var index = 0; index < pattern.countParts(); index++) {
            var part = pattern.getPart(index);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                var name = pattern.getSubstring(pattern.getPart(index + 1));
                shape.merge(
                        name, kind(pattern, index), (first, second) -> first.compareTo(second) > 0 ? first : second);
            }
        }
        return shape;
    }

    private static String kind(MessagePattern pattern, int start) {
        var type = pattern.getPart(start).getArgType();
        var branches = new TreeSet<String>();
        if (type.hasPluralStyle() || type == MessagePattern.ArgType.SELECT) {
            var depth = 0;
            for (var index = start + 1; index < pattern.getLimitPartIndex(start); index++) {
                var part = pattern.getPart(index);
                depth += part.getType() == MessagePattern.Part.Type.ARG_START ? 1 : 0;
                depth -= part.getType() == MessagePattern.Part.Type.ARG_LIMIT ? 1 : 0;
                if (depth == 0 && part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                    branches.add(pattern.getSubstring(part));
                }
            }
            branches.remove("many");
        }
        return type + (branches.isEmpty() ? "" : branches.toString());
    }
}
