-- How the book of a collection is to be made, as people left it last; a collection without a row is made as usual.
CREATE TABLE publication.plan (
    collection text PRIMARY KEY REFERENCES practices.collection (slug) ON DELETE CASCADE,
    plan jsonb NOT NULL,
    version int NOT NULL,
    changed_at timestamptz NOT NULL
);

-- A proof is a release that nobody but those who make it can see: it has no day on which it was released.
ALTER TABLE publication.release ADD COLUMN released_at timestamptz;
ALTER TABLE publication.release ADD COLUMN changes text NOT NULL DEFAULT '';
UPDATE publication.release SET released_at = made_at;
