package org.essaim.directory.usecases;

import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Slug;
import org.springframework.context.ApplicationContext;

/// Enters networks for tests.
public final class ExampleDirectory {
    private ExampleDirectory() {}

    public static OrganisationId network(ApplicationContext context, String name) {
        return context.getBean(EnterNetwork.class).enter(Slug.from(name), name, "BE", "Brussels", false);
    }
}
