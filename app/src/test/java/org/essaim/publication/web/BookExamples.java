package org.essaim.publication.web;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.practices.SheetExamples;
import org.essaim.publication.usecases.MakePublication;
import org.essaim.publication.usecases.ReadPublications;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// A collection about bread, its sheets, and the coordinator who has books made of it.
final class BookExamples {
    static final Slug BREAD = new Slug("bread");

    private final Practices practices;
    private final Directory directory;
    private final MakePublication making;
    private final Visitors visitors;
    private final ReadPublications publications;

    BookExamples(ApplicationContext beans) {
        this.practices = beans.getBean(Practices.class);
        this.directory = beans.getBean(Directory.class);
        this.making = beans.getBean(MakePublication.class);
        this.visitors = beans.getBean(Visitors.class);
        this.publications = beans.getBean(ReadPublications.class);
    }

    void collection(Slug slug, String french, String english) {
        practices.arrange(
                UUID.randomUUID(),
                new Collection(
                        slug,
                        SheetExamples.french(french, english),
                        SheetExamples.french("Trois fournils.", "Three bakeries."),
                        LocalizedText.EMPTY,
                        network()));
    }

    void collection() {
        collection(BREAD);
    }

    void collection(Slug slug) {
        collection(slug, "Le pain : un recueil", "Bread: a collection");
    }

    OrganisationId network() {
        return directory.enter("Network", "FR", null, null);
    }

    Sheet.Content content(Slug collection, LocalizedText title, LocalizedText summary) {
        return new SheetExamples(practices, directory).content(title, summary, collection);
    }

    void sheet(UUID origin, Sheet.Content content) {
        practices.publish(origin, content);
    }

    UUID sheet(String french, String english) {
        var origin = UUID.randomUUID();
        sheet(origin, french, english);
        return origin;
    }

    void sheet(UUID origin, String french, String english) {
        sheet(origin, BREAD, french, english);
    }

    void sheet(UUID origin, Slug collection, String french, String english) {
        sheet(
                origin,
                content(
                        collection,
                        SheetExamples.french(french, english),
                        LocalizedText.of(Language.FR, "Du pain pour tout le monde.")));
    }

    Visitor coordinator() {
        return visitors.signedIn(
                "coordinator@network.example",
                new Grant(Role.COORDINATOR, network().value()));
    }

    Visitor make() {
        return make(BREAD);
    }

    Visitor make(Slug slug) {
        var coordinator = coordinator();
        make(coordinator, slug, Map.of());
        return coordinator;
    }

    /// Presses the button, waits until the book is made or has failed, and looks at the desk again.
    void make(Visitor coordinator, Slug slug, Map<String, String> fields) {
        coordinator.open("/en/desk/publications");
        coordinator.submit("form:has(input[value=" + slug + "])", fields);
        making.await(slug);
        coordinator.open("/en/desk/publications");
    }

    /// Where releases lie, found by one.
    Path shelf() {
        var release = Objects.requireNonNull(
                publications.released("bread").editions().getFirst().release());
        return Objects.requireNonNull(
                publications.pdf(release).resolve("../../../..").normalize());
    }

    /// The numbers of the releases that programs see.
    List<Integer> releases() {
        var visitor = visitors.arrive();
        var answer = visitor.raw(HttpRequest.newBuilder(visitor.address("/api/v1/publications")));
        return JsonMapper.builder()
                .build()
                .readTree(answer.body())
                .get("items")
                .valueStream()
                .flatMap(item -> item.get("editions").valueStream())
                .map(edition -> edition.get("release").asInt())
                .toList();
    }
}
