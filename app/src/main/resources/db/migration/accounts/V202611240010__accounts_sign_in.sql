CREATE TABLE accounts.sign_in (
    id uuid PRIMARY KEY,
    account_id uuid REFERENCES accounts.account (id) ON DELETE CASCADE,
    address_print bytea NOT NULL,
    client_print bytea NOT NULL,
    silenced boolean NOT NULL,
    browser_hash bytea NOT NULL UNIQUE,
    link_hash bytea NOT NULL UNIQUE,
    code_seal bytea NOT NULL,
    next text NOT NULL,
    asked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    wrong_tries int NOT NULL DEFAULT 0,
    used_at timestamptz
);
CREATE INDEX sign_in_asked ON accounts.sign_in (asked_at);
CREATE INDEX sign_in_account ON accounts.sign_in (account_id);
