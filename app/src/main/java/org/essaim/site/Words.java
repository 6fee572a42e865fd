package org.essaim.site;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.kernel.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every text of the interface, from `messages/<module>/<language>.properties`, in ICU message format. A key that a
/// language lacks is said in English; a key that English lacks is a bug and fails. Two pseudo-languages are derived
/// from English: `en-xa`, about 40 % longer, and `ar-xb`, written from right to left.
public final class Words {
    private final Map<Language, Map<String, String>> texts;
    private final Map<Language, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    private Words(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    public static Words fromClasspath() {
        try {
            var texts = new HashMap<Language, Map<String, String>>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (var resource : resolver.getResources("classpath*:messages/*/*.properties")) {
                var file = java.util.Objects.requireNonNull(resource.getFilename());
                var language = new Language(file.substring(0, file.indexOf('.')));
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                var words = texts.computeIfAbsent(language, _ -> new HashMap<>());
                properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            }
            texts.put(PseudoLanguage.LONG, PseudoLanguage.lengthened(texts.getOrDefault(Language.EN, Map.of())));
            texts.put(PseudoLanguage.RIGHT_TO_LEFT, PseudoLanguage.turned(texts.getOrDefault(Language.EN, Map.of())));
            return new Words(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String key) {
        return texts.getOrDefault(Language.EN, Map.of()).containsKey(key);
    }

    public String text(Language language, String key, Map<String, ?> arguments) {
        return formats.computeIfAbsent(language, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, _ -> format(language, key))
                .format(spoken(language, arguments))
                .transform(Quotations::nested);
    }

    /// Days among the arguments are said as everywhere on the pages.
    private Map<String, ?> spoken(Language language, Map<String, ?> arguments) {
        if (arguments.values().stream().noneMatch(LocalDate.class::isInstance)) {
            return arguments;
        }
        var spoken = new HashMap<String, Object>(arguments);
        spoken.replaceAll((_, value) -> value instanceof LocalDate day ? date(language, day) : value);
        return spoken;
    }

    private MessageFormat format(Language language, String key) {
        var own = texts.getOrDefault(language, Map.of()).get(key);
        var text = own != null ? own : texts.getOrDefault(Language.EN, Map.of()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No message " + key);
        }
        return new MessageFormat(text, ULocale.forLocale(spoken(language)));
    }

    private static Locale spoken(Language language) {
        return PseudoLanguage.isPseudo(language) ? Locale.ENGLISH : language.locale();
    }

    /// What is said of something, behind its name: a question goes without a colon.
    public String about(Language language, String name, String said) {
        if (name.isEmpty()) {
            return said;
        }
        var key = name.matches("(?s).*[?!.…:]") ? "site.refused.asked" : "site.refused.named";
        return text(language, key, Map.of("name", name, "said", said));
    }

    public String country(Language language, String alpha2) {
        return Locale.of("", alpha2).getDisplayCountry(spoken(language));
    }

    /// The name of a language where it stands alone: with a capital.
    public String languageName(Language language, Language named) {
        var name = languageInSentence(language, named);
        return name.substring(0, 1).toUpperCase(spoken(language)) + name.substring(1);
    }

    /// The name of a language as it is written inside a sentence.
    public String languageInSentence(Language language, Language named) {
        var name = named.locale().getDisplayLanguage(spoken(language));
        return name.isEmpty() ? named.code() : name;
    }

    public String number(Language language, long value) {
        return NumberFormatter.withLocale(spoken(language)).format(value).toString();
    }

    /// Day first; the first of a French month is `1er`.
    public String date(Language language, LocalDate date) {
        var spoken = spoken(language);
        return switch (spoken.getLanguage()) {
            case "en" -> DateTimeFormatter.ofPattern("d MMMM uuuu", spoken).format(date);
            case "fr" ->
                date.getDayOfMonth() == 1
                        ? DateTimeFormatter.ofPattern("d'er' MMMM uuuu", spoken).format(date)
                        : DateTimeFormatter.ofPattern("d MMMM uuuu", spoken).format(date);
            default ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(spoken)
                        .format(date);
        };
    }

    public String moment(Language language, Instant instant, ZoneId zone) {
        var there = instant.atZone(zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone);
        var time = DateTimeFormatter.ofPattern("HH:mm zzz", spoken(language)).format(there);
        return date(language, there.toLocalDate()) + ", " + time;
    }

    /// The languages that have messages, English first; the pseudo-languages are not among them.
    public List<Language> languages() {
        return texts.keySet().stream()
                .filter(language -> !PseudoLanguage.isPseudo(language))
                .sorted(Comparator.comparing((Language language) -> !language.equals(Language.EN))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The keys of one language, for the test that compares them.
    public List<String> keys(Language language) {
        return texts.getOrDefault(language, Map.of()).keySet().stream().sorted().toList();
    }
}
