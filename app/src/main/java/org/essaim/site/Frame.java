package org.essaim.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;

/// All that a template needs besides its own page: the language with its words, dates and numbers, where the page is,
/// who reads it, and the token that its forms carry. One per request; also made for mails and books, then without a
/// reader.
public record Frame(
        Language language,
        Words words,
        Assets assets,
        String path,
        String query,
        Reader reader,
        FormToken token,
        List<NavigationEntry> navigation,
        List<Language> languages,
        Sent sent) {

    public Frame(
            Language language,
            Words words,
            Assets assets,
            String path,
            String query,
            Reader reader,
            FormToken token,
            List<NavigationEntry> navigation,
            List<Language> languages) {
        this(language, words, assets, path, query, reader, token, navigation, languages, Sent.NOTHING);
    }

    /// The hidden field that proves a form came from one of our pages.
    public record FormToken(String name, String value) {
        public static final FormToken NONE = new FormToken("", "");
    }

    /// The form that this page answers and shows again: where it was sent to, without a language, and its `id` on the
    /// page, so that another language can be chosen with what is typed; and whether it was only shown so, and
    /// not taken. Empty on every other page.
    public record Sent(String path, String form, boolean onlyShown) {
        public static final Sent NOTHING = new Sent("", "", false);

        /// The field that asks only to see the page; its value is the page's address, without a language.
        public static final String ONLY_SHOW = "_show";

        /// The field that remembers on which page the form stood before it was sent, however often it is refused.
        public static final String STOOD = "_stood";
    }

    public String text(String key) {
        return words.text(language, key, Map.of());
    }

    public String text(String key, Map<String, ?> arguments) {
        return words.text(language, key, arguments);
    }

    public boolean has(String key) {
        return words.has(key);
    }

    /// The same, speaking another language: for a part of a page that is in it.
    public Frame in(Language other) {
        return new Frame(other, words, assets, path, query, reader, token, navigation, languages, sent);
    }

    /// The same page when its form has this `id`; none when it is empty.
    Frame withForm(String id) {
        var now = id.isEmpty() ? Sent.NOTHING : new Sent(sent.path(), id, sent.onlyShown());
        return new Frame(language, words, assets, path, query, reader, token, navigation, languages, now);
    }

    /// The address at which this page can be opened, without a language.
    public String place() {
        return path + (query.isEmpty() ? "" : "?" + query);
    }

    /// The address of a page in the page's own language; `path` begins with a slash.
    public String href(String path) {
        return href(language, path);
    }

    public String href(Language other, String path) {
        return "/" + other.code() + ("/".equals(path) ? "" : path);
    }

    /// This very page in another language.
    public String here(Language other) {
        return href(other, path) + (query.isEmpty() ? "" : "?" + query);
    }

    /// The path of the one navigation entry under which this page lies, the closest; empty when there is none.
    public String whereabouts() {
        return navigation.stream()
                .map(NavigationEntry::path)
                .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /// The address of a static file, which changes when the file does.
    public String asset(String file) {
        return assets.address(file);
    }

    /// The languages in which these texts can be written: those they have, then those the platform speaks.
    public SequencedSet<Language> writable(LocalizedText... texts) {
        var writable = new LinkedHashSet<Language>();
        for (var text : texts) {
            writable.addAll(text.languages());
        }
        writable.addAll(languages);
        return writable;
    }

    public LocalizedText.Wording best(LocalizedText text) {
        return text.best(language);
    }

    public String country(String alpha2) {
        return words.country(language, alpha2);
    }

    public String languageName(Language named) {
        return words.languageName(language, named);
    }

    /// The same inside a sentence, where French and others write it small.
    public String languageInSentence(Language named) {
        return words.languageInSentence(language, named);
    }

    public String number(long value) {
        return words.number(language, value);
    }

    public String date(LocalDate date) {
        return words.date(language, date);
    }

    /// Date, time and the zone's short name, such as `10 August 2026, 18:00 CEST`.
    public String moment(Instant instant, ZoneId zone) {
        return words.moment(language, instant, zone);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
