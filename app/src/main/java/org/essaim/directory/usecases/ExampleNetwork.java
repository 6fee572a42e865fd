package org.essaim.directory.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The network of the demonstration, its coordinators and those who review for it. Invented; people are called after
/// their roles.
@Component
class ExampleNetwork implements DemoChapter {
    record Contents(Network network, List<Person> people) {}

    record Network(String name, String slug, String country, String city) {}

    record Person(String email, String name, boolean coordinator, boolean administrator) {}

    private final EnterNetwork networks;
    private final Accounts accounts;
    private final JsonMapper json;

    ExampleNetwork(EnterNetwork networks, Accounts accounts, JsonMapper json) {
        this.networks = networks;
        this.accounts = accounts;
        this.json = json;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void fill() {
        var contents = read();
        var network = contents.network();
        var id = networks.enter(new Slug(network.slug()), network.name(), network.country(), network.city(), true);
        for (var person : contents.people()) {
            var account = accounts.withEmail(person.email(), person.name(), Language.EN);
            if (person.coordinator()) {
                accounts.grant(account, new Grant(Role.COORDINATOR, id.value()));
            }
            if (person.administrator()) {
                accounts.grant(account, new Grant(Role.ADMINISTRATOR, null));
            }
        }
    }

    private Contents read() {
        try (InputStream file = new ClassPathResource("demo/directory/network.json").getInputStream()) {
            return json.readValue(file, Contents.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
