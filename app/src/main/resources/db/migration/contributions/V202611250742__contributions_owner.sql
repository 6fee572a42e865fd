-- Whose program handed it in, so that this account finds it again.
ALTER TABLE contributions.dossier ADD COLUMN owner uuid;
CREATE INDEX dossier_owner ON contributions.dossier (owner, started_at) WHERE owner IS NOT NULL;
