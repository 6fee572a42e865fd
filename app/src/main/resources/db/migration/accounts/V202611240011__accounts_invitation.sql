CREATE TABLE accounts.invitation (
    id uuid PRIMARY KEY,
    email text NOT NULL,
    role text NOT NULL,
    scope uuid,
    language text NOT NULL,
    what_for text NOT NULL,
    invited_by uuid REFERENCES accounts.account (id) ON DELETE SET NULL,
    inviter_name text NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    invited_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    withdrawn_at timestamptz
);
COMMENT ON COLUMN accounts.invitation.email IS 'personal';
COMMENT ON COLUMN accounts.invitation.inviter_name IS 'personal';
CREATE UNIQUE INDEX invitation_pending ON accounts.invitation (email, role, scope) NULLS NOT DISTINCT
    WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX invitation_scope ON accounts.invitation (scope, role);
