-- Which letters asked for an answer to a call: kept when one is held, marked when it is let go, removed when dropped.
-- INVITE and REMIND go to contacts of member organisations, GO_ON to those who have begun.
CREATE TABLE contributions.asked (
    letter uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES calls.call (id) ON DELETE CASCADE,
    email text NOT NULL,
    kind text NOT NULL,
    dossier_id uuid REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL,
    let_go_at timestamptz
);
COMMENT ON COLUMN contributions.asked.email IS 'personal';
CREATE UNIQUE INDEX asked_once ON contributions.asked (call_id, email) WHERE kind = 'INVITE';
CREATE INDEX asked_email ON contributions.asked (email);

-- How a network last worded its invitations and reminders, to begin with the next time.
CREATE TABLE contributions.wording (
    network uuid NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (network, kind, language)
);
