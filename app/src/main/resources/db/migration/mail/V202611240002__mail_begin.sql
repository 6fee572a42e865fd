CREATE SCHEMA mail;

CREATE TABLE mail.letter (
    id uuid PRIMARY KEY,
    recipient text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    paragraphs jsonb NOT NULL,
    action_text text,
    action_address text,
    written_at timestamptz NOT NULL,
    sent_at timestamptz,
    tries int NOT NULL DEFAULT 0,
    next_try_at timestamptz,
    failure text
);
COMMENT ON COLUMN mail.letter.recipient IS 'personal';
COMMENT ON COLUMN mail.letter.subject IS 'personal';
COMMENT ON COLUMN mail.letter.paragraphs IS 'personal';
COMMENT ON COLUMN mail.letter.action_address IS 'personal';
CREATE INDEX letter_waiting ON mail.letter (written_at) WHERE sent_at IS NULL;
