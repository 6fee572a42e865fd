-- What was sent back to be corrected, why and until when; answered once it was handed in again.
CREATE TABLE contributions.correction (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    stage_key text NOT NULL,
    because jsonb NOT NULL,
    until timestamptz NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    answered_at timestamptz
);
CREATE UNIQUE INDEX correction_open ON contributions.correction (dossier_id) WHERE answered_at IS NULL;

-- Submissions in whose place a corrected one stands.
CREATE TABLE contributions.replaced (
    number text PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    stage_key text NOT NULL,
    submitted_at timestamptz NOT NULL,
    entered_by uuid,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    mailed boolean NOT NULL,
    replaced_at timestamptz NOT NULL
);
COMMENT ON COLUMN contributions.replaced.content IS 'personal';
CREATE INDEX replaced_dossier ON contributions.replaced (dossier_id, submitted_at);
