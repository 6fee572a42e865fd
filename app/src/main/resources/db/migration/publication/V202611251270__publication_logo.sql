-- The logos of those who support the books of a collection; `file` is the name that media keeps the picture under.
CREATE TABLE publication.logo (
    collection text NOT NULL REFERENCES practices.collection (slug) ON DELETE CASCADE,
    file text NOT NULL,
    alternative jsonb NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (collection, file)
);
CREATE INDEX logo_file ON publication.logo (file);
