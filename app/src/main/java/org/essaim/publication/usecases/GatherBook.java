package org.essaim.publication.usecases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.essaim.directory.Directory;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.PlainText;
import org.essaim.publication.domain.Plan;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers everything a book says from the modules that know it, as it stands now.
@Component
class GatherBook {
    private final Practices practices;
    private final Programmes programmes;
    private final Glossary glossary;
    private final Directory directory;
    private final Words words;
    private final PublicAddress address;
    private final BookPlanStore plans;
    private final TermsOfBook terms;
    private final LogoStore logos;
    private final ChoiceOfBook choices;

    GatherBook(
            Practices practices,
            Programmes programmes,
            Glossary glossary,
            Directory directory,
            Words words,
            PublicAddress address,
            BookPlanStore plans,
            TermsOfBook terms,
            LogoStore logos,
            ChoiceOfBook choices) {
        this.practices = practices;
        this.programmes = programmes;
        this.glossary = glossary;
        this.directory = directory;
        this.words = words;
        this.address = address;
        this.plans = plans;
        this.terms = terms;
        this.logos = logos;
        this.choices = choices;
    }

    /// `pictures` is told the name of each picture and answers the name of the file it wrote, or nothing if it is lost.
    Book book(Collection collection, Language language, int release, UnaryOperator<String> pictures) {
        var sheets = practices.inCollection(collection.slug());
        var programme = programmes.of(collection.slug());
        var titles = new HashMap<String, Wording>();
        programme.stream()
                .flatMap(days -> days.workshops().stream())
                .forEach(workshop -> titles.put(workshop.code(), wording(workshop.title(), language)));
        var organisations = directory.findAll(
                sheets.stream().map(sheet -> sheet.content().organisation()).collect(Collectors.toSet()));
        var themes = new HashMap<Slug, Wording>();
        glossary.scheme(Glossary.THEMES).forEach(theme -> themes.put(theme.slug(), wording(theme.label(), language)));
        var pages = new LinkedHashMap<Sheet, Book.Page>();
        sheets.forEach(sheet -> pages.put(
                sheet, new PageOfBook(language, titles, themes, pictures).of(sheet, name(organisations, sheet))));
        var plan = plans.plan(collection.slug());
        var chapters = new ChaptersOfBook(plan, language, glossary, programme.orElse(null), words).of(pages);
        var placed =
                chapters.stream().flatMap(chapter -> chapter.pages().stream()).toList();
        return new Book(
                language,
                collection.slug().value(),
                release,
                asOf(sheets),
                address.of(language, "/publications/" + collection.slug()),
                plan.layout(),
                wording(collection.title(), language),
                wording(collection.summary(), language),
                foreword(plan, collection, language),
                MatterOfBook.of(
                        plan,
                        language,
                        logos(collection.slug(), language, pictures),
                        terms.of(chapters, language, plan.chapters() != Plan.Chapters.THEME),
                        choices.of(collection.slug(), language).orElse(null)),
                chapters,
                programme.map(days -> days(days, placed, language)).orElse(List.of()));
    }

    private static Wording foreword(Plan plan, Collection collection, Language language) {
        var own = MatterOfBook.wording(plan.foreword(), language);
        return own.value().isEmpty() ? wording(collection.foreword(), language) : own;
    }

    private List<Book.Picture> logos(Slug collection, Language language, UnaryOperator<String> pictures) {
        return logos.of(collection).stream()
                .map(logo ->
                        new Book.Picture(pictures.apply(logo.file()), wording(logo.alternative(), language), "", ""))
                .filter(logo -> !logo.file().isEmpty())
                .toList();
    }

    private static String name(Map<OrganisationId, Organisation> organisations, Sheet sheet) {
        return Optional.ofNullable(organisations.get(sheet.content().organisation()))
                .map(Organisation::name)
                .map(PlainText::of)
                .orElse("");
    }

    private static LocalDate asOf(List<Sheet> sheets) {
        return sheets.stream()
                .map(Sheet::publishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static List<Book.Day> days(Programme programme, List<Book.Page> pages, Language language) {
        return programme.days().stream()
                .map(day -> new Book.Day(
                        day.number(),
                        day.date(),
                        day.sessions().stream()
                                .map(session -> new Book.Session(
                                        session.number(),
                                        session.workshops().stream()
                                                .map(workshop -> workshop(workshop, pages, language))
                                                .toList()))
                                .toList()))
                .toList();
    }

    private static Book.Workshop workshop(Programme.Workshop workshop, List<Book.Page> pages, Language language) {
        return new Book.Workshop(
                workshop.code(),
                workshop.kind() == Programme.Kind.ROUND_TABLE,
                wording(workshop.title(), language),
                typed(workshop.coordinator()),
                pages.stream()
                        .filter(page -> page.workshop().equals(workshop.code()))
                        .toList());
    }

    static Wording wording(LocalizedText text, Language language) {
        var best = text.best(language);
        return new Wording(best.language(), PlainText.of(best.value()));
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : PlainText.of(text);
    }
}
