package org.essaim.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the application its database: the one outside that `essaim.database` names, else the one it starts itself.
@Configuration
class DatabaseConfiguration {
    static final String NAME = "essaim";

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${essaim.data}") String root) {
        return DataDirectory.lock(Path.of(root));
    }

    @Configuration
    @ConditionalOnExpression("'${essaim.database:}'.isEmpty()")
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
    @ConditionalOnExpression("!'${essaim.database:}'.isEmpty()")
    static class OutsideDatabase {
        @Bean
        JdbcConnectionDetails outsideDatabase(@Value("${essaim.database}") String url) {
            return OutsideAddress.checked(url);
        }
    }

    record Address(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}
}
