-- Ways of looking at a call's contributions that its coordinators named.
CREATE TABLE contributions.view (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES calls.call (id),
    name text NOT NULL,
    query text NOT NULL,
    UNIQUE (call_id, name)
);
CREATE INDEX submission_dossier ON contributions.submission (dossier_id, submitted_at);
