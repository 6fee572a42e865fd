-- What a restored database does with letters that were waiting: they may have been sent since the backup was made, so
-- they wait until an administrator sends them again from the outbox.
CREATE FUNCTION mail.after_restore() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    held bigint;
BEGIN
    UPDATE mail.letter SET failed_at = now(), next_try_at = NULL, failure = 'held after a restore'
    WHERE sent_at IS NULL AND failed_at IS NULL;
    GET DIAGNOSTICS held = ROW_COUNT;
    RETURN CASE WHEN held > 0 THEN held || ' letters were waiting; they are held until someone sends them from the outbox.' END;
END
$$;

CREATE FUNCTION mail.doctor() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT count(*) || ' letters are held since a restore; look at them in the outbox.' FROM mail.letter
    WHERE failed_at IS NOT NULL AND failure = 'held after a restore' HAVING count(*) > 0
$$;
