package org.essaim.database;

/// The server's settings, written anew at each start. What was acknowledged is on disk (`fsync`, `synchronous_commit`);
/// the memory fits a small server: 48 MB shared, 30 connections of a few MB each. Errors are logged without the values
/// they were about, which may be personal.
final class PostgresSettings {
    private PostgresSettings() {}

    static String text(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 30
                shared_buffers = 48MB
                work_mem = 4MB
                maintenance_work_mem = 32MB
                max_wal_size = 256MB
                min_wal_size = 32MB
                max_worker_processes = 2
                max_parallel_workers = 0
                autovacuum_max_workers = 1
                io_method = 'sync'
                huge_pages = off
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_messages = warning
                log_error_verbosity = terse
                log_min_error_statement = panic
                """.formatted(port);
    }
}
