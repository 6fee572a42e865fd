package org.essaim.publication.web;

import java.util.List;
import java.util.Locale;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.publication.Edition;
import org.essaim.publication.usecases.ReadPublications.OnDesk;
import org.essaim.site.Frame;

/// Every collection and how its book stands; `notice` is the key of what just happened, empty for
/// nothing; `remark` is what was typed on a proof and refused.
public record DeskPublicationsPage(List<OnDesk> books, List<Refusal> refusals, String notice, String remark) {
    public DeskPublicationsPage {
        books = List.copyOf(books);
        refusals = List.copyOf(refusals);
    }

    DeskPublicationsPage withRemark(String typed) {
        return new DeskPublicationsPage(books, refusals, notice, typed);
    }

    /// What was typed on the proof of this book and refused.
    public String remark(String slug) {
        return isRefused(slug) ? remark : "";
    }

    public boolean isRefused(String slug) {
        return refusals.stream().anyMatch(refusal -> refusal.field().equals("remark-" + slug));
    }

    public String tag(Edition edition) {
        return switch (edition.state()) {
            case WAITING, MAKING -> "tag-waiting";
            case READY -> "tag-done";
            case FAILED -> "tag-refused";
            case CANCELLED -> "tag-closed";
        };
    }

    /// The language and the kind of file that the press works on, from its own words.
    public String step(OnDesk book, Frame frame) {
        var words = book.progress().split(" ", 2);
        return words.length < 2 || !Language.isTag(words[0])
                ? ""
                : frame.text(
                        "publication.desk.working",
                        java.util.Map.of(
                                "language",
                                frame.languageInSentence(new Language(words[0])),
                                "step",
                                words[1].toUpperCase(Locale.ROOT)));
    }
}
