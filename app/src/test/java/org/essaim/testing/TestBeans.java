package org.essaim.testing;

import org.essaim.accounts.Accounts;
import org.essaim.accounts.web.OpenSession;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// What tests replace or add: the clock, so that they can move it, sessions opened without a mail,
/// and a watch on the database.
@TestConfiguration
public class TestBeans {
    @Bean
    @Primary
    public MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    public OpenSession openSession(SessionRepository<? extends Session> sessions) {
        return new OpenSession(sessions);
    }

    @Bean
    public Visitors visitors(Environment environment, JdbcClient database, Accounts accounts) {
        return new Visitors(environment, database, accounts);
    }

    @Bean
    public static Statements statements() {
        return new Statements();
    }
}
