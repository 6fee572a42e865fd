-- Which dossier a file was sent for, so that it is given to nobody else, and the name it came with.
CREATE TABLE contributions.document (
    file text NOT NULL,
    dossier_id uuid NOT NULL REFERENCES contributions.dossier (id) ON DELETE CASCADE,
    name text NOT NULL,
    bytes bigint NOT NULL,
    PRIMARY KEY (file, dossier_id)
);
