-- Whether a contribution may be read and chosen at all, who said so, and, where it may not, the reason that its
-- contributor was told.
CREATE TABLE contributions.screening (
    dossier_id uuid PRIMARY KEY REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    eligible boolean NOT NULL,
    because jsonb NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL
);

-- When its contributor was last reminded of a draft or of a case that is awaited.
ALTER TABLE contributions.dossier ADD COLUMN reminded_at timestamptz;
