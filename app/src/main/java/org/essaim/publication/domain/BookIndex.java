package org.essaim.publication.domain;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.essaim.publication.domain.Book.Page;

/// The indexes at the end of a book, sorted as its language sorts.
public final class BookIndex {
    private BookIndex() {}

    /// A word of an index and the sheets it leads to; `under` holds the words below it.
    public record Entry(String name, List<Page> pages, List<Entry> under) {}

    public static List<Entry> organisations(Book book) {
        return entries(book.pages(), Page::organisation, order(book), _ -> List.of());
    }

    public static List<Entry> themes(Book book) {
        return entries(
                book.pages().stream().filter(page -> page.theme() != null).toList(),
                page -> page.theme() == null ? "" : page.theme().value(),
                order(book),
                _ -> List.of());
    }

    /// What the figures of the sheets were taken from.
    public static List<Entry> sources(Book book) {
        var sources = new TreeMap<String, List<Page>>(order(book));
        for (var page : book.pages()) {
            page.evidence().stream()
                    .map(figure -> figure.source().strip())
                    .filter(source -> !source.isEmpty())
                    .distinct()
                    .forEach(source -> sources.computeIfAbsent(source, _ -> new ArrayList<>())
                            .add(page));
        }
        return sources.entrySet().stream()
                .map(source -> new Entry(source.getKey(), List.copyOf(source.getValue()), List.of()))
                .toList();
    }

    /// Countries by their names, each with its towns; sheets whose town is not known stand at the country itself.
    public static List<Entry> places(Book book, Function<String, String> countryName) {
        var order = order(book);
        return entries(
                        book.pages(),
                        page -> countryName.apply(page.country()),
                        order,
                        pages -> entries(
                                pages.stream()
                                        .filter(page -> !page.city().isEmpty())
                                        .toList(),
                                Page::city,
                                order,
                                _ -> List.of()))
                .stream()
                .map(country -> new Entry(
                        country.name(),
                        country.pages().stream()
                                .filter(page -> page.city().isEmpty())
                                .toList(),
                        country.under()))
                .toList();
    }

    private static Comparator<String> order(Book book) {
        var collator = Collator.getInstance(book.language().locale());
        return Comparator.<String, String>comparing(name -> name, collator::compare)
                .thenComparing(Comparator.naturalOrder());
    }

    private static List<Entry> entries(
            List<Page> pages,
            Function<Page, String> name,
            Comparator<String> order,
            Function<List<Page>, List<Entry>> under) {
        Map<String, List<Page>> groups = new TreeMap<>(order);
        pages.forEach(page ->
                groups.computeIfAbsent(name.apply(page), _ -> new ArrayList<>()).add(page));
        return groups.entrySet().stream()
                .map(group -> new Entry(group.getKey(), List.copyOf(group.getValue()), under.apply(group.getValue())))
                .toList();
    }
}
