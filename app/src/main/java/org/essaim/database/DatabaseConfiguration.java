package org.essaim.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Gives the application its database: the one outside that `essaim.database` names, else the one it starts itself.
@Configuration
class DatabaseConfiguration {
    static final String NAME = "essaim";

    /// Keeps values, such as addresses, out of the messages of errors.
    static final String QUIET = "logServerErrorDetail=false";

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${essaim.data}") String root) {
        return DataDirectory.lock(Path.of(root)).whole();
    }

    @Bean
    FlywayMigrationStrategy upToDate() {
        return Migrations::bringUpToDate;
    }

    /// Whether an address of a database outside is given.
    static final class Outside implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty("essaim.database", "").isEmpty();
        }
    }

    /// Whether none is.
    static final class Own implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("essaim.database", "").isEmpty();
        }
    }

    @Configuration
    @Conditional(Own.class)
    static class OwnDatabase {
        @Bean(destroyMethod = "close")
        PostgresServer postgresServer(DataDirectory data) {
            return PostgresServer.start(data.postgres());
        }

        @Bean
        JdbcConnectionDetails ownDatabase(PostgresServer server) {
            return server.database(NAME);
        }
    }

    @Configuration
    @Conditional(Outside.class)
    static class OutsideDatabase {
        @Bean
        JdbcConnectionDetails outsideDatabase(@Value("${essaim.database}") String url) {
            return OutsideAddress.checked(url);
        }
    }

    record Address(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}
}
