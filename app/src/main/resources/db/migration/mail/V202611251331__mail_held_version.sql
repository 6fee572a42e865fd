-- A held letter that expired stands in nobody's way; of two who change one, the second sees what the first wrote.
DROP INDEX mail.letter_held_once;
CREATE UNIQUE INDEX letter_held_once ON mail.letter (about, kind, recipient)
    WHERE held_since IS NOT NULL AND failed_at IS NULL;
ALTER TABLE mail.letter ADD COLUMN version int NOT NULL DEFAULT 1;
UPDATE mail.letter SET stop_address = NULL WHERE paragraphs = '[]' AND stop_address IS NOT NULL;
