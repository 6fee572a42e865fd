package org.essaim.publication.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.essaim.publication.domain.Book.Figure;

/// Adds up what the sheets of a book say of jobs. Only figures of one measure in one unit are added: people and
/// full-time equivalents stay apart, and so do jobs created and jobs saved.
public final class JobFigures {
    private JobFigures() {}

    /// A sum and how many sheets it was taken from.
    public record Sum(String measure, String unit, BigDecimal value, int sheets) {}

    static List<Sum> of(Book book) {
        var groups = new LinkedHashMap<List<String>, List<Figure>>();
        for (var page : book.pages()) {
            page.evidence().stream()
                    .filter(figure -> figure.measure().startsWith("jobs-"))
                    .forEach(figure -> groups.computeIfAbsent(
                                    List.of(figure.measure(), figure.unit()), _ -> new ArrayList<>())
                            .add(figure));
        }
        return groups.entrySet().stream()
                .map(group -> new Sum(
                        group.getKey().getFirst(),
                        group.getKey().getLast(),
                        group.getValue().stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                        sheets(book, group.getKey())))
                .toList();
    }

    private static int sheets(Book book, List<String> measured) {
        return Math.toIntExact(book.pages().stream()
                .filter(page -> page.evidence().stream()
                        .anyMatch(figure ->
                                List.of(figure.measure(), figure.unit()).equals(measured)))
                .count());
    }
}
