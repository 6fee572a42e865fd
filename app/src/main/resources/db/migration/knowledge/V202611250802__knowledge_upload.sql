-- A file that was read on trial, kept for a day so that it can be taken over as it was seen.
CREATE TABLE knowledge.upload (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts.account (id) ON DELETE CASCADE,
    made_at timestamptz NOT NULL,
    name text NOT NULL,
    content bytea NOT NULL
);
COMMENT ON COLUMN knowledge.upload.account_id IS 'personal';
