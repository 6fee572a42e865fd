package org.essaim.publication.usecases;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.knowledge.Bibliography;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Glossary;
import org.essaim.knowledge.Thesaurus;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Matter;
import org.essaim.publication.domain.PlainText;
import org.springframework.stereotype.Component;

/// Finds the words of the shared vocabulary that the sheets of a book use, as they stand in the language of the
/// passage, and the works about them. Explains only what is defined in the language of the book.
@Component
class TermsOfBook {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;:])\\s+|\\n+");
    private static final int LONGEST_SENTENCE = 1_200;
    private static final int SHORTEST_LABEL = 3;

    private final Thesaurus thesaurus;
    private final Glossary glossary;
    private final Bibliography bibliography;

    TermsOfBook(Thesaurus thesaurus, Glossary glossary, Bibliography bibliography) {
        this.thesaurus = thesaurus;
        this.glossary = glossary;
        this.bibliography = bibliography;
    }

    /// The terms as the book's language sorts them, and the works by author.
    record Found(List<Matter.Term> terms, List<Matter.Work> works) {}

    /// `themes` says whether the themes of the sheets are explained here too, since no page that opens a chapter does.
    Found of(List<Book.Chapter> chapters, Language language, boolean themes) {
        var uses = new TreeMap<ConceptId, SequencedSet<String>>();
        chapters.stream().flatMap(chapter -> chapter.pages().stream()).forEach(page -> read(page, uses));
        uses.keySet().removeIf(id -> Glossary.THEMES.equals(id.scheme()));
        if (themes) {
            addThemes(chapters, language, uses);
        }
        var terms = new ArrayList<Matter.Term>();
        var works = new TreeMap<String, Matter.Work>();
        uses.forEach((id, sheets) -> glossary.find(id).ifPresent(concept -> {
            var definition = concept.definition().in(language);
            definition.ifPresent(text -> terms.add(term(concept, language, text, sheets)));
            bibliography
                    .about(id, language)
                    .forEach(work -> works.put(
                            work.line(), new Matter.Work(PlainText.of(work.line()), "/references/" + work.slug())));
        }));
        terms.sort(Comparator.<Matter.Term, String>comparing(
                term -> term.name().value(), Collator.getInstance(language.locale())::compare));
        return new Found(List.copyOf(terms), List.copyOf(works.values()));
    }

    private static Matter.Term term(
            Concept concept, Language language, String definition, SequencedSet<String> sheets) {
        return new Matter.Term(
                GatherBook.wording(concept.label(), language),
                new Wording(language, PlainText.of(definition)),
                "",
                List.copyOf(sheets));
    }

    private void addThemes(List<Book.Chapter> chapters, Language language, Map<ConceptId, SequencedSet<String>> uses) {
        for (var theme : glossary.scheme(Glossary.THEMES)) {
            var name = GatherBook.wording(theme.label(), language);
            chapters.stream()
                    .flatMap(chapter -> chapter.pages().stream())
                    .filter(page -> Objects.equals(name, page.theme()))
                    .forEach(page -> uses.computeIfAbsent(theme.id(), _ -> new LinkedHashSet<>())
                            .add(page.id()));
        }
    }

    private void read(Book.Page page, Map<ConceptId, SequencedSet<String>> uses) {
        Stream.concat(
                        Stream.of(page.title(), page.summary()),
                        page.sections().stream().map(Book.Section::text))
                .forEach(passage -> SENTENCE.splitAsStream(passage.value())
                        .filter(sentence -> sentence.length() < LONGEST_SENTENCE)
                        .flatMap(sentence -> thesaurus.named(sentence).stream())
                        .filter(named -> named.words().length() > SHORTEST_LABEL)
                        .forEach(named -> named.concepts().stream()
                                .filter(isNamedSo(passage.language(), named.words()))
                                .forEach(concept -> uses.computeIfAbsent(concept.id(), _ -> new LinkedHashSet<>())
                                        .add(page.id()))));
    }

    /// The thesaurus reads every language at once; a word counts only where the concept has it in this one.
    private Predicate<Concept> isNamedSo(Language language, String words) {
        var locale = language.locale();
        var stem = words.toLowerCase(locale).substring(0, SHORTEST_LABEL);
        var number = words.split("\\s+", -1).length;
        return concept -> thesaurus.labels(concept.id()).getOrDefault(language, List.of()).stream()
                .anyMatch(label ->
                        label.toLowerCase(locale).startsWith(stem) && label.split("\\s+", -1).length == number);
    }
}
