CREATE SCHEMA accounts;

CREATE TABLE accounts.account (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE,
    name text NOT NULL,
    language text NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON COLUMN accounts.account.email IS 'personal';
COMMENT ON COLUMN accounts.account.name IS 'personal';

CREATE TABLE accounts.role_grant (
    account_id uuid NOT NULL REFERENCES accounts.account (id) ON DELETE CASCADE,
    role text NOT NULL,
    scope uuid,
    granted_at timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (account_id, role, scope)
);

-- The tables of Spring Session JDBC, whose names and columns are the library's.
CREATE TABLE accounts.session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL UNIQUE,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);
CREATE INDEX session_expiry ON accounts.session (expiry_time);
CREATE INDEX session_principal ON accounts.session (principal_name);

CREATE TABLE accounts.session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES accounts.session (primary_id) ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
