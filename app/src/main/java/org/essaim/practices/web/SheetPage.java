package org.essaim.practices.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.media.Media;
import org.essaim.practices.Evidence;
import org.essaim.practices.Sheet;

/// A sheet as an article. `site` is the initiative's own address where it can be a link; `printedSite` is what was
/// printed where it cannot. `newest` leads from an earlier version to the present one; `desk` leads those who look
/// after the sheet to its desk; both may be empty. `stale` says that the translation shown is older than its
/// original.
public record SheetPage(
        String slug,
        Wording title,
        Wording summary,
        List<Chapter> chapters,
        String organisation,
        String organisationHref,
        String place,
        String countryHref,
        Card.Subject theme,
        Optional<InCollection> collection,
        String workshop,
        String workshopHref,
        List<Language> languages,
        Language original,
        String site,
        String printedSite,
        List<Evidence> evidence,
        Optional<Sheet.Picture> picture,
        Optional<Media.Size> pictureSize,
        boolean example,
        boolean stale,
        Cited cited,
        List<Neighbour> related,
        List<Edition> versions,
        int version,
        String newest,
        String desk,
        List<Fact> facts,
        String withoutFigures,
        String level,
        String comparison) {

    /// What the template says: the end of a message `practices.fact.…`, and its values.
    public record Fact(String key, List<Value> values) {}

    /// A text in its language (empty for that of the page), with an address or without (empty).
    public record Value(String text, String lang, String href) {}

    /// A section of the story; `key` names its heading.
    public record Chapter(String key, Wording text) {}

    /// That this is not how the sheet reads now.
    public boolean isEarlier() {
        return !newest.isEmpty();
    }

    /// The language of all chapters that are not in the reader's, if it is one and no chapter is in the reader's.
    public Optional<Language> elsewhere(Language reader) {
        var languages = chapters.stream()
                .map(chapter -> chapter.text().language())
                .distinct()
                .toList();
        return languages.size() == 1 && !languages.contains(reader)
                ? Optional.of(languages.getFirst())
                : Optional.empty();
    }

    public record InCollection(Wording title, String href, String code) {}

    /// The sheet as a reference, and where to fetch it for other programs.
    public record Cited(String text, String bibtex, String csl, String data, String address) {}

    /// Another sheet, and why it is named here: `both`, `theme` or `country`.
    public record Neighbour(Card card, String why) {}

    /// `changes` leads to what it changed; empty for the first.
    public record Edition(int number, LocalDate date, String href, String changes) {}
}
