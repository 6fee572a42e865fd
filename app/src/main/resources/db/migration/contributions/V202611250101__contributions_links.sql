-- To whom a link went, so that it ends when the address changes, and which coordinator made it.
ALTER TABLE contributions.capability
    ADD COLUMN sent_to text NOT NULL DEFAULT '',
    ADD COLUMN made_by uuid;
COMMENT ON COLUMN contributions.capability.sent_to IS 'personal';
UPDATE contributions.capability c SET sent_to = d.link_sent_to
FROM contributions.dossier d
WHERE d.id = c.dossier_id AND c.kind = 'LINK' AND d.link_sent_to <> '';

-- Which coordinator changed the address last.
ALTER TABLE contributions.dossier ADD COLUMN readdressed_by uuid;

-- What was done for an address or from a connection within the last hour, by a hash of it that only the running
-- platform can make; older rows are deleted.
CREATE TABLE contributions.recent (
    print text NOT NULL,
    done_at timestamptz NOT NULL
);
CREATE INDEX recent_print ON contributions.recent (print, done_at);

-- Whether the receipt went out by mail.
ALTER TABLE contributions.submission ADD COLUMN mailed boolean NOT NULL DEFAULT true;
