package org.essaim.bench.people;

/// The platform in a process of its own, with a database that is a process too; both can be killed at any moment.
public interface Served extends AutoCloseable {
    /// Where it can be reached, such as `http://localhost:8080`.
    String address();

    /// As `kill -9` does to the platform itself; its database goes on and notices.
    void kill();

    /// As `kill -9` does to the database's first process, which the platform is to start again.
    void killDatabase();

    @Override
    void close();
}
