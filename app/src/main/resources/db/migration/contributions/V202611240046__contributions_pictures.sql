-- Which dossier a picture was sent for, so that it is shown to nobody else.
CREATE TABLE contributions.picture (
    file text NOT NULL,
    dossier_id uuid NOT NULL REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    PRIMARY KEY (file, dossier_id)
);
