CREATE SCHEMA contributions;

-- The last number given in each year.
CREATE TABLE contributions.counter (
    year int PRIMARY KEY,
    last int NOT NULL
);

CREATE TABLE contributions.dossier (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES calls.call (id),
    channel text NOT NULL,
    number text UNIQUE,
    organisation text NOT NULL DEFAULT '',
    country text NOT NULL DEFAULT '',
    city text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    role text NOT NULL DEFAULT '',
    title text NOT NULL DEFAULT '',
    theme text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT '',
    speaks text NOT NULL,
    decision text NOT NULL DEFAULT 'PENDING',
    example boolean NOT NULL,
    version int NOT NULL DEFAULT 1,
    submission_key uuid NOT NULL,
    link_sent_to text NOT NULL DEFAULT '',
    links_sent int NOT NULL DEFAULT 0,
    started_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    submitted_at timestamptz
);
COMMENT ON COLUMN contributions.dossier.email IS 'personal';
COMMENT ON COLUMN contributions.dossier.role IS 'personal';
COMMENT ON COLUMN contributions.dossier.link_sent_to IS 'personal';
CREATE INDEX dossier_call ON contributions.dossier (call_id, number);
CREATE INDEX dossier_email ON contributions.dossier (email) WHERE email <> '';

CREATE TABLE contributions.answer (
    dossier_id uuid NOT NULL REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    stage_key text NOT NULL,
    question_key text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (dossier_id, stage_key, question_key)
);

-- What was saved of each page of the form, so that two people on one page meet.
CREATE TABLE contributions.page (
    dossier_id uuid NOT NULL REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    stage_key text NOT NULL,
    page text NOT NULL,
    version int NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (dossier_id, stage_key, page)
);

CREATE TABLE contributions.submission (
    dossier_id uuid NOT NULL REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    stage_key text NOT NULL,
    number text NOT NULL UNIQUE,
    submitted_at timestamptz NOT NULL,
    entered_by uuid,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (dossier_id, stage_key)
);
COMMENT ON COLUMN contributions.submission.content IS 'personal';

-- Capabilities: LINK stands in a letter, BROWSER in a cookie. Only the hash of the token is kept.
CREATE TABLE contributions.capability (
    hash text PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    stage_key text NOT NULL,
    kind text NOT NULL,
    made_at timestamptz NOT NULL
);

-- Summaries in other languages, written by the coordinators for the sheet.
CREATE TABLE contributions.translation (
    dossier_id uuid NOT NULL REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    language text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    PRIMARY KEY (dossier_id, language)
);

CREATE TABLE contributions.published (
    dossier_id uuid PRIMARY KEY REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    practice uuid NOT NULL,
    published_at timestamptz NOT NULL
);

-- Tables read and checked, waiting to be confirmed.
CREATE TABLE contributions.import (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES calls.call (id),
    account uuid NOT NULL,
    file text NOT NULL,
    rows jsonb NOT NULL,
    made_at timestamptz NOT NULL,
    confirmed_at timestamptz
);
COMMENT ON COLUMN contributions.import.rows IS 'personal';
