package org.essaim.practices.usecases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Sheet;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.springframework.stereotype.Service;

/// Brings together what the page of one sheet says.
@Service
public class ReadSheet {
    private static final int RELATED = 4;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final SheetStore sheets;
    private final WithdrawalStore withdrawals;
    private final CollectionStore collections;
    private final SearchCatalogue catalogue;

    ReadSheet(SheetStore sheets, WithdrawalStore withdrawals, CollectionStore collections, SearchCatalogue catalogue) {
        this.withdrawals = withdrawals;
        this.sheets = sheets;
        this.collections = collections;
        this.catalogue = catalogue;
    }

    /// When which version was published.
    public record Version(int number, Instant publishedAt) {}

    /// That a sheet was withdrawn, and why.
    public record Withdrawn(WithdrawSheet.Reason reason, Instant at) {}

    /// A sheet as it reads in one version, its collection, sheets that share its theme or country, and its versions,
    /// the latest first.
    public record Reading(Row row, Optional<Collection> collection, List<Row> related, List<Version> versions) {
        /// Whether a later version has followed.
        public boolean isEarlier() {
            return row.sheet().version() < versions.getFirst().number();
        }
    }

    /// The sheet at this address as it reads now; addresses that cannot be are not found either.
    public Reading read(String slug) {
        return read(slug, "").orElseThrow(() -> new NotFound("sheet"));
    }

    /// The sheet as it read in this version; empty text stands for the present one.
    public Optional<Reading> read(String slug, String version) {
        var sheet = find(slug);
        return version.isEmpty()
                ? sheet.map(this::reading)
                : sheet.filter(_ -> NUMBER.matcher(version).matches())
                        .flatMap(present -> sheets.version(present, Integer.parseInt(version)))
                        .map(this::reading);
    }

    /// A sheet as it read in two of its versions.
    public record Between(Row before, Row after) {}

    /// Two versions of a sheet; empty text stands for the present one, and for the one before the other.
    public Optional<Between> between(String slug, String from, String to) {
        if (!(from.isEmpty() || NUMBER.matcher(from).matches())
                || !(to.isEmpty() || NUMBER.matcher(to).matches())) {
            return Optional.empty();
        }
        return find(slug).flatMap(present -> {
            var after = to.isEmpty() ? present.version() : Integer.parseInt(to);
            var before = from.isEmpty() ? after - 1 : Integer.parseInt(from);
            return sheets.version(present, before)
                    .flatMap(old -> sheets.version(present, after).map(now -> {
                        var rows = catalogue.rows(List.of(old, now));
                        return new Between(rows.getFirst(), rows.getLast());
                    }));
        });
    }

    /// Those of these sheets that there are, in this order.
    public List<Row> several(List<String> slugs) {
        var wanted = slugs.stream().filter(Slug::isSlug).toList();
        var found = sheets.withSlugs(wanted).stream()
                .sorted(Comparator.comparingInt(
                        (Sheet sheet) -> wanted.indexOf(sheet.slug().value())))
                .toList();
        return catalogue.rows(found);
    }

    /// Whether a sheet was withdrawn from this address.
    public Optional<Withdrawn> withdrawn(String slug) {
        return Optional.of(slug).filter(Slug::isSlug).flatMap(text -> withdrawals.find(new Slug(text)));
    }

    private Reading reading(Sheet sheet) {
        var rows = catalogue.rows(Stream.concat(Stream.of(sheet), sheets.near(sheet, RELATED).stream())
                .toList());
        return new Reading(
                rows.getFirst(),
                Optional.ofNullable(sheet.content().collection()).flatMap(collections::find),
                rows.subList(1, rows.size()),
                sheets.versions(sheet.id()));
    }

    private Optional<Sheet> find(String slug) {
        return Optional.of(slug).filter(Slug::isSlug).flatMap(text -> sheets.find(new Slug(text)));
    }
}
