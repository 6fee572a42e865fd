CREATE SCHEMA calls;

CREATE TABLE calls.call (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    network uuid NOT NULL,
    draft boolean NOT NULL DEFAULT true,
    example boolean NOT NULL,
    title jsonb NOT NULL,
    summary jsonb NOT NULL,
    text jsonb NOT NULL,
    zone text NOT NULL,
    languages text[] NOT NULL,
    themes text[] NOT NULL,
    balance jsonb,
    version int NOT NULL DEFAULT 1,
    texts_version int NOT NULL DEFAULT 1,
    answers_version int NOT NULL DEFAULT 1,
    criteria_version int NOT NULL DEFAULT 1,
    stages_version int NOT NULL DEFAULT 1,
    drafted_at timestamptz NOT NULL,
    opened_at timestamptz
);
COMMENT ON COLUMN calls.call.texts_version IS 'The version of the call in which this part last changed.';
CREATE INDEX call_network ON calls.call (network);

CREATE TABLE calls.stage (
    call_id uuid NOT NULL REFERENCES calls.call (id) ON DELETE CASCADE,
    key text NOT NULL,
    position int NOT NULL,
    title jsonb NOT NULL,
    help jsonb NOT NULL,
    opens timestamptz NOT NULL,
    closes timestamptz NOT NULL,
    PRIMARY KEY (call_id, key),
    CHECK (closes > opens)
);

CREATE TABLE calls.question (
    call_id uuid NOT NULL,
    stage_key text NOT NULL,
    key text NOT NULL,
    position int NOT NULL,
    kind text NOT NULL,
    label jsonb NOT NULL,
    help jsonb NOT NULL,
    required boolean NOT NULL,
    words int NOT NULL,
    PRIMARY KEY (call_id, stage_key, key),
    FOREIGN KEY (call_id, stage_key) REFERENCES calls.stage (call_id, key) ON DELETE CASCADE
);

CREATE TABLE calls.criterion (
    call_id uuid NOT NULL REFERENCES calls.call (id) ON DELETE CASCADE,
    key text NOT NULL,
    position int NOT NULL,
    name jsonb NOT NULL,
    question jsonb NOT NULL,
    scale jsonb NOT NULL,
    PRIMARY KEY (call_id, key)
);
