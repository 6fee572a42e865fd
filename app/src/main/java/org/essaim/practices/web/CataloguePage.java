package org.essaim.practices.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.kernel.Refusal;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.usecases.IndexSheets;

/// The catalogue as it answers one question. `drawing` is the map or the swarm, empty in the list; `groups` are then
/// the same sheets as a list, by country or by theme; `progress` says how far the index is
/// behind.
public record CataloguePage(
        CatalogueQuery query,
        List<Refusal> refusals,
        int total,
        int everything,
        List<Card> cards,
        List<FacetChoice> facets,
        List<Chip> chips,
        List<Kept> kept,
        List<Way> views,
        List<Way> orders,
        String drawing,
        List<Group> groups,
        String next,
        String first,
        Heard heard,
        String feed,
        Optional<IndexSheets.Progress> progress) {
    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]{60}");

    /// How the words were understood: what else was searched, the address that turns this off or on (empty without
    /// words), whether sheets have only some of the words, and what may have been meant.
    public record Heard(List<Also> also, String toggle, boolean some, String instead, String insteadHref) {}

    /// Words, the concepts they name, other words searched for them, and the concepts near them.
    public record Also(String words, List<Named> concepts, List<Named> labels, List<Named> near) {}

    /// A text in its language, with an address or without (empty).
    public record Named(String text, String lang, String href) {}

    /// A facet: the name of its parameter and its values, those with most sheets first.
    public record FacetChoice(String name, List<Value> values) {
        static final int SHOWN = 8;

        public List<Value> shown() {
            return values.subList(0, Math.min(SHOWN, values.size()));
        }

        public List<Value> more() {
            return values.subList(Math.min(SHOWN, values.size()), values.size());
        }

        public boolean hasChosenBelow() {
            return more().stream().anyMatch(Value::chosen);
        }
    }

    /// A value that can be chosen or let go, with how many sheets it would leave.
    public record Value(String label, String lang, int count, String href, boolean chosen) {}

    /// Something chosen, and the address without it.
    public record Chip(String facet, String label, String href, int without) {}

    /// What a new search keeps of the present one.
    public record Kept(String name, String value) {}

    /// Another view or order of the same answer.
    public record Way(String name, String href, boolean current) {}

    /// Sheets under one heading.
    public record Group(String id, String label, List<Card> cards) {}

    public boolean isDrawing() {
        return !drawing.isEmpty();
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /// Why nothing could be found, where the words themselves say so: the end of a message `practices.empty.…`, or
    /// empty.
    public String reason() {
        var words = query.words();
        if (!words.isBlank() && words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "signs";
        }
        return LONG_WORD.matcher(words).find() ? "long" : "";
    }
}
