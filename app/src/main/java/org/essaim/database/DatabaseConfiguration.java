package org.essaim.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the application its database: the one outside that `essaim.database` names, else the one it starts itself.
@Configuration
class DatabaseConfiguration {
    private static final String NAME = "essaim";

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
            makeDatabase(server);
            return new Address(server.url(NAME), server.user(), server.password());
        }

        private static void makeDatabase(PostgresServer server) {
            try (var connection =
                            DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                    var statement = connection.createStatement();
                    var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (!found.next()) {
                    statement.execute("CREATE DATABASE " + NAME);
                }
            } catch (SQLException e) {
                throw new CannotStart("The database does not answer: " + e.getMessage());
            }
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
