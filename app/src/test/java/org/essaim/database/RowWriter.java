package org.essaim.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Writes numbered rows into a database of its own and prints each number once it is acknowledged, until it is killed.
final class RowWriter {
    private RowWriter() {}

    public static void main(String[] arguments) throws Exception {
        var server = PostgresServer.start(Path.of(arguments[0]));
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS acknowledged (id bigint GENERATED ALWAYS AS IDENTITY)");
        }
        while (true) {
            try (var connection = connect(server)) {
                write(connection);
            } catch (SQLException e) {
                System.out.println("away");
                Thread.sleep(50);
            }
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
    }

    private static void write(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO acknowledged DEFAULT VALUES RETURNING id")) {
            while (true) {
                try (var row = insert.executeQuery()) {
                    row.next();
                    System.out.println("wrote " + row.getLong(1));
                }
            }
        }
    }
}
