-- A letter whose link is only good for a time says until when; one that names who wrote it says whose words it holds.
ALTER TABLE mail.letter ADD COLUMN expires_at timestamptz;
ALTER TABLE mail.letter ADD COLUMN writer uuid;
CREATE INDEX letter_writer ON mail.letter (writer) WHERE writer IS NOT NULL;
CREATE INDEX letter_sent ON mail.letter (sent_at) WHERE sent_at IS NOT NULL;

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
        FROM mail.letter WHERE sent_at IS NULL AND failed_at IS NULL AND written_at < now() - interval '1 hour'
        HAVING count(*) > 0
    ) AS told
$$;
