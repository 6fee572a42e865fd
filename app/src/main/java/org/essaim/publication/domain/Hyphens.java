package org.essaim.publication.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.essaim.kernel.Language;

/// Puts soft hyphens into words where their language allows a line to end, by Liang's method (1983) with the patterns
/// that TeX uses. Short words, addresses and languages without patterns stay as they are.
public final class Hyphens {
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "de", "es", "it", "pt", "eu");
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}./@:_-])\\p{L}{6,}(?![\\p{L}\\p{N}/@:_-]|\\.\\p{L})");
    private static final int LEFT = 2;
    private static final int RIGHT = 3;
    private static final Map<String, Hyphens> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, int[]> patterns = new HashMap<>();
    private final Map<String, String> exceptions = new HashMap<>();
    private int longest;

    private Hyphens(String language) {
        try (var in = Hyphens.class.getResourceAsStream("/publication/hyphens/" + language + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("No patterns for " + language);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(String line) {
        if (line.startsWith("=")) {
            var word = line.substring(1);
            exceptions.put(word.replace("-", ""), word.replace('-', '\u00ad'));
            return;
        }
        var letters = new StringBuilder();
        var levels = new int[line.length() + 1];
        for (var index = 0; index < line.length(); index++) {
            var character = line.charAt(index);
            if (character >= '0' && character <= '9') {
                levels[letters.length()] = character - '0';
            } else {
                letters.append(character);
            }
        }
        patterns.put(letters.toString(), levels);
        longest = Math.max(longest, letters.length());
    }

    /// The text with soft hyphens, which print only where a line ends.
    public static String in(Language language, String text) {
        if (!LANGUAGES.contains(language.code())) {
            return text;
        }
        var hyphens = KNOWN.computeIfAbsent(language.code(), Hyphens::new);
        var locale = language.locale();
        return WORD.matcher(text).replaceAll(found -> hyphens.parted(found.group(), locale));
    }

    private String parted(String word, Locale locale) {
        var lower = word.toLowerCase(locale);
        var known = exceptions.get(lower);
        if (lower.length() != word.length() || (known != null && !lower.equals(word))) {
            return word;
        }
        return known == null ? parted(word, levels("." + lower + ".")) : known;
    }

    private int[] levels(String word) {
        var levels = new int[word.length() + 1];
        for (var start = 0; start < word.length(); start++) {
            for (var end = start + 1; end <= Math.min(word.length(), start + longest); end++) {
                var pattern = patterns.get(word.substring(start, end));
                if (pattern != null) {
                    for (var index = 0; index <= end - start; index++) {
                        levels[start + index] = Math.max(levels[start + index], pattern[index]);
                    }
                }
            }
        }
        return levels;
    }

    private static String parted(String word, int[] levels) {
        var parted = new StringBuilder(word.length() + 4);
        for (var index = 0; index < word.length(); index++) {
            if (index >= LEFT && index <= word.length() - RIGHT && levels[index + 1] % 2 == 1) {
                parted.append('\u00ad');
            }
            parted.append(word.charAt(index));
        }
        return parted.toString();
    }
}
