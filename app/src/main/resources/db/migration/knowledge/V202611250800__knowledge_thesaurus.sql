-- A concept as a whole in one column; `digest` is that of the wording a release brought, empty for what was made here,
-- and `changed` says that people want it otherwise than the release. The next start fills the content.
ALTER TABLE knowledge.concept
    ADD COLUMN content jsonb NOT NULL DEFAULT '{"label":{},"also":{},"definition":{},"broader":[],"related":[],"links":[],"ours":[],"retired":false}',
    ADD COLUMN digest text NOT NULL DEFAULT '',
    ADD COLUMN changed boolean NOT NULL DEFAULT false,
    ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE knowledge.concept DROP COLUMN label, DROP COLUMN definition;
ALTER TABLE knowledge.concept ALTER COLUMN content DROP DEFAULT;

-- Every wording a concept had. `kind`: SHIPPED with a release, APPROVED after a proposal, RETIRED, RESTORED, IMPORTED.
CREATE TABLE knowledge.concept_version (
    scheme text NOT NULL,
    slug text NOT NULL,
    version int NOT NULL,
    made_at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SHIPPED', 'APPROVED', 'RETIRED', 'RESTORED', 'IMPORTED')),
    note text NOT NULL DEFAULT '',
    account_id uuid REFERENCES accounts.account (id) ON DELETE SET NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (scheme, slug, version),
    FOREIGN KEY (scheme, slug) REFERENCES knowledge.concept (scheme, slug)
);
COMMENT ON COLUMN knowledge.concept_version.account_id IS 'personal';
