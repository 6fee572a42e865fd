-- Whom a network writes to at its member organisations. `stop_key` stands in the letters: with it the reader says that
-- no more invitations shall come.
CREATE TABLE directory.contact (
    id uuid PRIMARY KEY,
    network_id uuid NOT NULL REFERENCES directory.organisation (id) ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES directory.organisation (id) ON DELETE CASCADE,
    email text NOT NULL,
    role text NOT NULL DEFAULT '',
    language text NOT NULL,
    stop_key uuid NOT NULL UNIQUE,
    stopped_at timestamptz,
    entered_at timestamptz NOT NULL,
    UNIQUE (network_id, organisation_id, email)
);
COMMENT ON COLUMN directory.contact.email IS 'personal';
COMMENT ON COLUMN directory.contact.role IS 'personal';
CREATE INDEX contact_email ON directory.contact (email);
