ALTER TABLE mail.letter ADD COLUMN failed_at timestamptz;
COMMENT ON COLUMN mail.letter.failure IS 'personal';
DROP INDEX mail.letter_waiting;
CREATE INDEX letter_waiting ON mail.letter (next_try_at NULLS FIRST, id) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX letter_recipient ON mail.letter (recipient);
