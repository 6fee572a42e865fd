package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Thesaurus.Named;
import org.essaim.knowledge.domain.Folding.Token;

/// All labels of all concepts in all languages, found again in a text: at each word the longest label that begins
/// there, first as it is written, then by its light form. Labels of one short word are only found as written.
public final class LabelIndex {
    private static final int MOST_WORDS = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int SHORTEST_LIGHT = 4;
    private static final int MOST_HOLDING = 8;

    private final Map<String, Set<ConceptId>> exact = new HashMap<>();
    private final Map<String, Set<ConceptId>> light = new HashMap<>();
    private final Map<String, Set<ConceptId>> holding = new HashMap<>();
    private final Map<ConceptId, Concept> concepts;
    private final Map<ConceptId, List<Label>> labels = new HashMap<>();
    private int longest;

    /// The folded words of a label; `first` says that it is the preferred one of its language.
    private record Label(boolean first, List<String> words) {
        boolean holds(List<Token> wanted) {
            return wanted.stream().allMatch(token -> words.stream().anyMatch(word -> word.startsWith(token.exact())));
        }
    }

    public LabelIndex(Collection<Concept> concepts) {
        this.concepts = concepts.stream().collect(Collectors.toMap(Concept::id, Function.identity()));
        for (var concept : concepts) {
            concept.label().passages().values().forEach(passage -> add(passage.value(), concept.id(), true));
            concept.also().values().forEach(labels -> labels.forEach(label -> add(label, concept.id(), false)));
        }
    }

    private void add(String label, ConceptId id, boolean first) {
        var tokens = Folding.tokens(label, MOST_WORDS);
        if (tokens.isEmpty()) {
            return;
        }
        longest = Math.max(longest, tokens.size());
        labels.computeIfAbsent(id, _ -> new ArrayList<>())
                .add(new Label(first, tokens.stream().map(Token::exact).toList()));
        tokens.stream()
                .map(Token::light)
                .filter(word -> word.length() >= SHORTEST_LIGHT)
                .forEach(word -> holding.computeIfAbsent(word, _ -> new LinkedHashSet<>())
                        .add(id));
        exact.computeIfAbsent(key(tokens, Token::exact), _ -> new LinkedHashSet<>())
                .add(id);
        var stem = key(tokens, Token::light);
        var joins =
                tokens.getFirst().light().isEmpty() || tokens.getLast().light().isEmpty();
        if (stem.length() >= SHORTEST_LIGHT && !joins) {
            light.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).add(id);
        }
    }

    private static String key(List<Token> tokens, Function<Token, String> form) {
        return tokens.stream().map(form).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    /// How well one label of the concept holds all these words or their beginnings: 2 for a preferred label, 1 for
    /// another, 0 for none.
    public int fit(ConceptId id, List<Token> wanted) {
        var holding = labels.getOrDefault(id, List.of()).stream()
                .filter(label -> label.holds(wanted))
                .toList();
        if (holding.isEmpty()) {
            return 0;
        }
        return holding.stream().anyMatch(Label::first) ? 2 : 1;
    }

    public List<Named> named(String query) {
        var text = query.length() > LONGEST_TEXT ? query.substring(0, LONGEST_TEXT) : query;
        var tokens = Folding.tokens(text, MOST_WORDS);
        var found = new ArrayList<Named>();
        var at = 0;
        while (at < tokens.size()) {
            var words = longestAt(tokens, at, text, found);
            at += Math.max(1, words);
        }
        return List.copyOf(found);
    }

    /// The concepts of which a label holds a word, for each word that few enough hold.
    public List<Named> held(String query) {
        var text = query.length() > LONGEST_TEXT ? query.substring(0, LONGEST_TEXT) : query;
        var found = new ArrayList<Named>();
        for (var word : Folding.tokens(text, MOST_WORDS)) {
            var ids = holding.getOrDefault(word.light(), Set.of());
            if (!ids.isEmpty() && ids.size() <= MOST_HOLDING) {
                found.add(named(List.of(word), text, false, ids));
            }
        }
        return List.copyOf(found);
    }

    /// How many words were taken from here; none when no label begins here.
    private int longestAt(List<Token> tokens, int at, String text, List<Named> found) {
        for (var count = Math.min(longest + 2, tokens.size() - at); count > 0; count--) {
            var words = tokens.subList(at, at + count);
            var written = exact.get(key(words, Token::exact));
            if (written != null) {
                found.add(named(words, text, true, written));
                return count;
            }
            var joins = words.getFirst().light().isEmpty()
                    || words.getLast().light().isEmpty();
            var stemmed = joins ? null : light.get(key(words, Token::light));
            if (stemmed != null) {
                found.add(named(words, text, false, stemmed));
                return count;
            }
        }
        return 0;
    }

    private Named named(List<Token> words, String text, boolean written, Set<ConceptId> ids) {
        var from = words.getFirst().from();
        var to = words.getLast().to();
        var meant = ids.stream()
                .flatMap(id -> Optional.ofNullable(concepts.get(id)).stream())
                .toList();
        return new Named(from, to, text.substring(from, to), written, meant);
    }
}
