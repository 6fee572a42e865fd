-- A contribution that a coordinator has taken out, such as one that was entered twice.
ALTER TABLE contributions.dossier
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by uuid,
    ADD COLUMN withdrawn_because text NOT NULL DEFAULT '';
