CREATE SCHEMA selection;

-- One row for each call that was ever selected from: the salt that separates equals, drawn once so that nobody can try
-- until it suits them, and the last number given to a selection.
CREATE TABLE selection.lot (
    call_id uuid PRIMARY KEY,
    salt text NOT NULL,
    last int NOT NULL
);

CREATE TABLE selection.selection (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES selection.lot (call_id),
    number int NOT NULL,
    name text NOT NULL,
    form_key uuid NOT NULL UNIQUE,
    request text NOT NULL,
    request_sha256 text NOT NULL,
    places int NOT NULL,
    quotas int NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by uuid,
    state text NOT NULL,
    failure text,
    answer text,
    engine text,
    shortfall bigint,
    merit bigint,
    ended_at timestamptz,
    decided_at timestamptz,
    decided_by uuid,
    UNIQUE (call_id, number)
);
COMMENT ON COLUMN selection.selection.asked_by IS 'personal';
COMMENT ON COLUMN selection.selection.decided_by IS 'personal';
CREATE UNIQUE INDEX one_decision ON selection.selection (call_id) WHERE decided_at IS NOT NULL;

CREATE TABLE selection.replay (
    id uuid PRIMARY KEY,
    selection_id uuid NOT NULL REFERENCES selection.selection (id) ON DELETE CASCADE,
    asked_at timestamptz NOT NULL,
    state text NOT NULL,
    engine text,
    failure text
);
CREATE INDEX replay_of ON selection.replay (selection_id, asked_at);
