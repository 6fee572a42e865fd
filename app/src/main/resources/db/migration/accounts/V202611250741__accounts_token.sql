-- Tokens of people's programs. Only the hash of a token is kept; uses are counted within the hour that began with the
-- first of them.
CREATE TABLE accounts.token (
    id uuid PRIMARY KEY,
    account uuid NOT NULL REFERENCES accounts.account (id) ON DELETE CASCADE,
    name text NOT NULL,
    scopes text[] NOT NULL,
    hash bytea NOT NULL UNIQUE,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    hour_began timestamptz,
    hour_used int NOT NULL DEFAULT 0
);
COMMENT ON COLUMN accounts.token.name IS 'personal';
CREATE INDEX token_account ON accounts.token (account);
