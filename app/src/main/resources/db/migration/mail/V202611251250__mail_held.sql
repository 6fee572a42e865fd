-- Letters to many wait until a person has read them. `about` is the matter they belong to, such as a call; `kind` says
-- which letter of that matter it is. `stop_address` is the page where the reader says that no more shall come.
ALTER TABLE mail.letter
    ADD COLUMN about uuid,
    ADD COLUMN kind text,
    ADD COLUMN held_since timestamptz,
    ADD COLUMN stop_address text;
COMMENT ON COLUMN mail.letter.stop_address IS 'personal';
CREATE INDEX letter_about ON mail.letter (about, id) WHERE about IS NOT NULL;
CREATE UNIQUE INDEX letter_held_once ON mail.letter (about, kind, recipient) WHERE held_since IS NOT NULL;
DROP INDEX mail.letter_waiting;
CREATE INDEX letter_waiting ON mail.letter (next_try_at NULLS FIRST, id)
    WHERE sent_at IS NULL AND failed_at IS NULL AND held_since IS NULL;

-- A letter that nobody has let go yet stays held when the database is restored.
CREATE OR REPLACE FUNCTION mail.after_restore() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    held bigint;
BEGIN
    UPDATE mail.letter SET failed_at = now(), next_try_at = NULL, failure = 'held after a restore'
    WHERE sent_at IS NULL AND failed_at IS NULL AND held_since IS NULL;
    GET DIAGNOSTICS held = ROW_COUNT;
    RETURN CASE WHEN held > 0 THEN held || ' letters were waiting; they are held until someone sends them from the outbox.' END;
END
$$;

CREATE OR REPLACE FUNCTION mail.doctor() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(said, ' ' ORDER BY place) FROM (
        SELECT 1 AS place, count(*) || ' letters are held since a restore; look at them in the outbox.' AS said
        FROM mail.letter WHERE failed_at IS NOT NULL AND failure = 'held after a restore' HAVING count(*) > 0
        UNION ALL
        SELECT 2, count(*) || ' letters could not be sent; look at them in the outbox.'
        FROM mail.letter WHERE failed_at IS NOT NULL AND failure IS DISTINCT FROM 'held after a restore'
        HAVING count(*) > 0
        UNION ALL
        SELECT 3, count(*) || ' letters have waited for more than an hour; look at them in the outbox.'
        FROM mail.letter
        WHERE sent_at IS NULL AND failed_at IS NULL AND held_since IS NULL AND written_at < now() - interval '1 hour'
        HAVING count(*) > 0
    ) AS told
$$;
