package org.essaim.practices.usecases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.directory.Directory;
import org.essaim.directory.Location;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.PracticeId;
import org.essaim.practices.Sheet;
import org.essaim.practices.SheetPublished;
import org.essaim.practices.domain.SheetName;
import org.essaim.practices.domain.StaleTranslations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes a sheet public, or its next version. The same content again changes nothing and tells nobody. A translation
/// that stayed while its original changed is marked as stale.
@Service
class PublishSheet {
    private final SheetStore sheets;
    private final Directory directory;
    private final Glossary glossary;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishSheet(
            SheetStore sheets, Directory directory, Glossary glossary, ApplicationEventPublisher events, Clock clock) {
        this.sheets = sheets;
        this.directory = directory;
        this.glossary = glossary;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public PracticeId publish(UUID origin, Sheet.Content wanted) {
        check(wanted);
        sheets.lock();
        var before = sheets.from(origin);
        var content = before.map(old -> StaleTranslations.marked(old.content(), wanted))
                .orElse(wanted);
        if (before.isPresent() && before.get().content().equals(content) && sheets.isPublic(before.get())) {
            return before.get().id();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var sheet = before.map(
                        old -> new Sheet(old.id(), old.slug(), content, old.version() + 1, now, location(content)))
                .orElseGet(() -> new Sheet(
                        new PracticeId(TimeOrderedId.at(now)),
                        SheetName.free(content.title(), sheets::isTaken),
                        content,
                        1,
                        now,
                        location(content)));
        sheets.write(origin, sheet);
        directory.list(content.organisation(), content.example());
        events.publishEvent(new SheetPublished(sheet.id()));
        return sheet.id();
    }

    /// The same from what it was made from again: what was said of the sheet since, beyond that, stays.
    @Transactional
    public PracticeId renew(UUID origin, Sheet.Content wanted) {
        var content = sheets.from(origin)
                .map(Sheet::content)
                .filter(_ -> wanted.particulars().equals(Sheet.Particulars.NONE))
                .map(before -> kept(before, wanted))
                .orElse(wanted);
        return publish(origin, content);
    }

    private static Sheet.Content kept(Sheet.Content before, Sheet.Content wanted) {
        var told = wanted.sections().stream().map(Sheet.Section::key).collect(Collectors.toSet());
        var sections = before.particulars().equals(Sheet.Particulars.NONE)
                ? wanted.sections()
                : Stream.concat(
                                wanted.sections().stream(),
                                before.sections().stream().filter(section -> !told.contains(section.key())))
                        .toList();
        return wanted.worded(wanted.title(), wanted.summary(), sections).described(before.particulars());
    }

    private @Nullable Location location(Sheet.Content content) {
        return Optional.ofNullable(content.city())
                .flatMap(city -> directory.locate(city, content.country()))
                .orElse(null);
    }

    private void check(Sheet.Content content) {
        if (content.title().isEmpty() || content.summary().isEmpty()) {
            throw new IllegalArgumentException("A sheet without a title or a summary");
        }
        if (glossary.find(Glossary.THEMES, content.theme()).isEmpty()) {
            throw new IllegalArgumentException("No theme " + content.theme());
        }
        if (!Arrays.asList(Locale.getISOCountries()).contains(content.country())) {
            throw new IllegalArgumentException("Not a country of ISO 3166-1: " + content.country());
        }
    }
}
