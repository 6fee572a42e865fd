package org.essaim.testing;

import java.net.URI;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.kernel.Language;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings visitors to the running platform: `@Autowired Visitors visitors`.
public final class Visitors {
    private final Environment environment;
    private final JdbcClient database;
    private final Accounts accounts;

    Visitors(Environment environment, JdbcClient database, Accounts accounts) {
        this.environment = environment;
        this.database = database;
        this.accounts = accounts;
    }

    /// Someone who is not signed in.
    public Visitor arrive() {
        return new Visitor(
                URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port")), database);
    }

    /// Someone with an account and these roles, signed in through the pages.
    public Visitor signedIn(String email, Grant... grants) {
        var account = accounts.withEmail(email, email.substring(0, email.indexOf('@')), Language.EN);
        for (var grant : grants) {
            accounts.grant(account, grant);
        }
        var visitor = arrive();
        visitor.signIn(email);
        return visitor;
    }
}
