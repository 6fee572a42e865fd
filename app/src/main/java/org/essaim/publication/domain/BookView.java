package org.essaim.publication.domain;

import java.math.BigDecimal;
import java.net.URI;
import java.text.Collator;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book.Chapter;
import org.essaim.publication.domain.Book.Figure;
import org.essaim.publication.domain.Book.Page;
import org.essaim.publication.domain.Book.Section;
import org.essaim.site.Frame;
import org.essaim.site.drawing.Hue;
import org.jspecify.annotations.Nullable;

/// What the book's templates are given: the book, the words of its language, and where its links lead. `paged` is a PDF
/// with page numbers; `nested` says that chapters stand under a heading of the page around them.
public record BookView(Book book, Frame frame, BookLinks links, boolean paged, boolean nested) {
    private static final Pattern WEB =
            Pattern.compile("https?://[\\w.-]+\\.[a-z]{2,}(:\\d+)?([/?#][^\\s<>\"\\\\^`{|}]*)?");
    private static final int LONG_TITLE = 95;
    private static final int VERY_LONG_TITLE = 170;

    /// A country by its name in the book's language, and how many sheets come from there.
    public record Country(String name, int number) {}

    public String text(String key) {
        return frame.text(key);
    }

    public String text(String key, Map<String, ?> arguments) {
        return frame.text(key, arguments);
    }

    /// The `lang` of a passage that is not in the book's language; none otherwise.
    public @Nullable String lang(Wording wording) {
        return wording.language().equals(book.language())
                ? null
                : wording.language().code();
    }

    public Map<String, Object> counts() {
        return Map.of(
                "sheets", book.pages().size(),
                "countries", book.countries(),
                "themes", book.chapters().size());
    }

    /// A title up to its colon, which stands larger on the cover than what follows.
    public String titleHead() {
        return book.title().value().split("\\s*:\\s+", 2)[0];
    }

    public String titleTail() {
        var parts = book.title().value().split("\\s*:\\s+", 2);
        return parts.length > 1 ? parts[1] : "";
    }

    public String coverSize() {
        var length = titleHead().length();
        return length > VERY_LONG_TITLE ? "small" : length > 24 ? "modest" : "large";
    }

    public String year() {
        return String.valueOf(book.asOf().getYear());
    }

    public int number(Chapter chapter) {
        return book.chapters().indexOf(chapter) + 1;
    }

    public String hue(Chapter chapter) {
        return new Hue(chapter.hue()).cssClass();
    }

    public String size(Wording title) {
        var length = title.value().length();
        return length > VERY_LONG_TITLE ? "very-long-title" : length > LONG_TITLE ? "long-title" : "usual-title";
    }

    public String place(Page sheet) {
        var country = frame.country(sheet.country());
        return sheet.city().isEmpty() ? country : sheet.city() + ", " + country;
    }

    public String section(Section section) {
        return known("publication.book.section." + section.key(), section.key());
    }

    public String measure(Figure figure) {
        return known("practices.measure." + figure.measure(), figure.measure());
    }

    public String amount(Figure figure) {
        return decimal(figure.value()) + "\u00a0" + known("practices.unit." + figure.unit(), figure.unit());
    }

    private String decimal(BigDecimal value) {
        var format = NumberFormat.getInstance(book.language().locale());
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    public String period(Figure figure) {
        if (figure.from() == null) {
            return figure.until() == null
                    ? ""
                    : text("publication.book.until", Map.of("until", frame.date(figure.until())));
        }
        return figure.until() == null
                ? text("publication.book.since", Map.of("from", frame.date(figure.from())))
                : text(
                        "publication.book.between",
                        Map.of("from", frame.date(figure.from()), "until", frame.date(figure.until())));
    }

    /// Whether a link to it can work; what was printed as an address but cannot be one is shown as words.
    public boolean isAddress(String url) {
        return WEB.matcher(url).matches();
    }

    /// An address as it is printed: without the scheme, the parameters and a last slash.
    public String shown(String url) {
        try {
            var address = URI.create(url);
            var path = address.getPath() == null ? "" : address.getPath();
            return address.getHost() == null ? url : address.getHost() + path.replaceAll("/+$", "");
        } catch (IllegalArgumentException _) {
            return url;
        }
    }

    public String reference(Page sheet) {
        return sheet.code().isEmpty() ? sheet.title().value() : sheet.code();
    }

    /// Text that runs over many lines, on paper with soft hyphens; readers on a screen hyphenate for themselves.
    public String flow(Wording wording, String text) {
        return paged ? Hyphens.in(wording.language(), text) : text;
    }

    public List<RichText.Block> blocks(Wording wording) {
        return RichText.of(wording.value()).blocks();
    }

    public List<BookPart> front() {
        return BookPart.front(this);
    }

    public List<BookPart> back() {
        return BookPart.back(this);
    }

    /// Whether chapters are something else than themes, so that an index of themes tells something new.
    public boolean hasThemes() {
        return book.pages().stream().anyMatch(page -> page.theme() != null)
                && book.chapters().stream().anyMatch(chapter -> !chapter.id().startsWith("theme-"));
    }

    /// `part` of `whole` in per cent, at least 1, for the length of a bar.
    public int share(int part, int whole) {
        return Math.max(1, Math.round(100f * part / whole));
    }

    public int largestChapter() {
        return book.chapters().stream()
                .mapToInt(chapter -> chapter.pages().size())
                .max()
                .orElse(1);
    }

    public List<Country> countries() {
        return book.pages().stream()
                .collect(Collectors.groupingBy(page -> frame.country(page.country()), Collectors.summingInt(_ -> 1)))
                .entrySet()
                .stream()
                .map(entry -> new Country(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Country::number)
                        .reversed()
                        .thenComparing(
                                Country::name,
                                Collator.getInstance(book.language().locale())::compare))
                .toList();
    }

    public List<BookIndex.Entry> organisations() {
        return BookIndex.organisations(book);
    }

    public List<BookIndex.Entry> places() {
        return BookIndex.places(book, frame::country);
    }

    public List<BookIndex.Entry> themes() {
        return BookIndex.themes(book);
    }

    public List<BookIndex.Entry> sources() {
        return BookIndex.sources(book);
    }

    /// The sheets that show a picture.
    public List<Page> pictured() {
        return book.pages().stream()
                .filter(page -> page.picture() != null && !page.picture().file().isEmpty())
                .toList();
    }

    /// The figures on jobs, added up over the sheets; none where no sheet has any.
    public List<JobFigures.Sum> jobs() {
        return JobFigures.of(book);
    }

    /// The length of a bar among the sums of the same unit.
    public int share(JobFigures.Sum sum) {
        var largest = jobs().stream()
                .filter(other -> other.unit().equals(sum.unit()))
                .map(JobFigures.Sum::value)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        return share(sum.value().intValue(), Math.max(1, largest.intValue()));
    }

    public boolean hasMap() {
        return book.pages().stream().anyMatch(page -> page.spot() != null);
    }

    /// The language of a sheet that has no text in the book's language.
    public @Nullable Language elsewhere(Page sheet) {
        var language = sheet.summary().language();
        return language.equals(book.language()) || sheet.summary().value().isEmpty() ? null : language;
    }

    /// The language that must be said before a section: where another begins than the one before it is in.
    public @Nullable Language turning(Page sheet, Section section) {
        var said = Objects.requireNonNullElse(elsewhere(sheet), book.language());
        for (var one : sheet.sections()) {
            var language = one.text().value().isEmpty() ? said : one.text().language();
            if (one.equals(section)) {
                return language.equals(said) ? null : language;
            }
            said = language;
        }
        return null;
    }

    /// The chapters that a term names.
    public List<Chapter> chaptersOf(Matter.Term term) {
        return book.chapters().stream()
                .filter(chapter -> !term.theme().isEmpty() && chapter.slug().equals(term.theme()))
                .toList();
    }

    /// The sheets that use a term.
    public List<Page> sheetsOf(Matter.Term term) {
        return book.pages().stream()
                .filter(page -> term.sheets().contains(page.id()))
                .toList();
    }

    public String measure(JobFigures.Sum sum) {
        return known("practices.measure." + sum.measure(), sum.measure());
    }

    public String amount(JobFigures.Sum sum) {
        return decimal(sum.value()) + "\u00a0" + known("practices.unit." + sum.unit(), sum.unit());
    }

    /// What was agreed for a group, in words.
    public String agreed(Choice.Agreed group) {
        var least = group.least();
        var most = group.most();
        return text(
                "publication.book.choice." + group.bounds(),
                Map.of("least", least == null ? 0 : least, "most", most == null ? 0 : most));
    }

    private String known(String key, String otherwise) {
        return frame.has(key) ? text(key) : otherwise;
    }
}
