-- With the key that stands in its letters a reader says that no more shall come. Keys and what was said with them stay
-- when a contact is removed or a person erased, so that nobody who stopped the letters is written to again by being
-- entered once more. `reader` is the SHA-256 of the address in small letters: it is no address that can be read, yet it
-- can be compared with one, and therefore counts as personal.
CREATE TABLE directory.letter_key (
    key uuid PRIMARY KEY,
    network_id uuid NOT NULL REFERENCES directory.organisation (id) ON DELETE CASCADE,
    reader text NOT NULL,
    stopped_at timestamptz
);
COMMENT ON COLUMN directory.letter_key.reader IS 'personal';
CREATE INDEX letter_key_reader ON directory.letter_key (network_id, reader);
INSERT INTO directory.letter_key (key, network_id, reader, stopped_at)
SELECT stop_key, network_id, encode(sha256(convert_to(lower(email), 'UTF8')), 'hex'), stopped_at FROM directory.contact;
ALTER TABLE directory.contact DROP COLUMN stopped_at;
