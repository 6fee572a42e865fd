-- A work that texts refer to, as CSL-JSON. `digest` and `changed` as with concepts. Who added
-- it is not kept.
CREATE TABLE knowledge.reference (
    slug text PRIMARY KEY,
    csl jsonb NOT NULL,
    concepts text[] NOT NULL DEFAULT '{}',
    digest text NOT NULL DEFAULT '',
    changed boolean NOT NULL DEFAULT false,
    version int NOT NULL DEFAULT 1,
    made_at timestamptz NOT NULL
);
