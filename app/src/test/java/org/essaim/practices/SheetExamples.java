package org.essaim.practices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.directory.Directory;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// Sheets for tests, each of one organisation in Bilbao unless said otherwise.
public record SheetExamples(Practices practices, Directory directory) {
    private static final UUID ORIGIN = new UUID(0, 1);

    public static LocalizedText french(String french, String english) {
        return LocalizedText.of(Language.FR, Map.of(Language.FR, french, Language.EN, english));
    }

    public Sheet.Content content(LocalizedText title, LocalizedText summary, @Nullable Slug collection) {
        return content(title, summary, collection, "Koop", false);
    }

    /// Invented, of an invented organisation.
    public Sheet.Content example(LocalizedText title, LocalizedText summary, @Nullable Slug collection) {
        return content(title, summary, collection, "Invented", true);
    }

    private Sheet.Content content(
            LocalizedText title,
            LocalizedText summary,
            @Nullable Slug collection,
            String organisation,
            boolean example) {
        return new Sheet.Content(
                title,
                summary,
                List.of(),
                directory.enter(organisation, "ES", "Bilbao", null),
                "ES",
                "Bilbao",
                new Slug("public-procurement"),
                collection,
                null,
                null,
                null,
                List.of(),
                null,
                example,
                Sheet.Particulars.NONE);
    }

    public PracticeId publish(LocalizedText title, LocalizedText summary) {
        return practices.publish(UUID.randomUUID(), content(title, summary, null));
    }

    /// This many sheets, `Sheet 1` and so on, in a collection of their own.
    public Slug many(int count) {
        var slug = new Slug("many");
        practices.arrange(
                ORIGIN,
                new Collection(
                        slug,
                        LocalizedText.of(Language.EN, "Many"),
                        LocalizedText.of(Language.EN, "Many sheets."),
                        LocalizedText.EMPTY,
                        null));
        for (var number = 1; number <= count; number++) {
            practices.publish(
                    UUID.randomUUID(),
                    content(
                            LocalizedText.of(Language.EN, "Sheet " + number),
                            LocalizedText.of(Language.EN, "Bread for everyone, number " + number + "."),
                            slug));
        }
        return slug;
    }
}
