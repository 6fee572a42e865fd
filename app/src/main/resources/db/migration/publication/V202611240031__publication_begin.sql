CREATE SCHEMA publication;

CREATE TABLE publication.publication (
    slug text PRIMARY KEY,
    collection text NOT NULL REFERENCES practices.collection (slug),
    title jsonb NOT NULL,
    begun_at timestamptz NOT NULL
);

-- What became of the last attempt to make each edition.
CREATE TABLE publication.edition (
    publication text NOT NULL REFERENCES publication.publication (slug) ON DELETE CASCADE,
    language text NOT NULL,
    state text NOT NULL,
    reason jsonb,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (publication, language)
);

-- Rows are written once and never changed; the files they name neither.
CREATE TABLE publication.release (
    publication text NOT NULL,
    language text NOT NULL,
    number int NOT NULL,
    made_at timestamptz NOT NULL,
    pages int NOT NULL,
    content_sha256 text NOT NULL,
    folder text NOT NULL,
    pdf_bytes bigint NOT NULL,
    pdf_sha256 text NOT NULL,
    epub_bytes bigint NOT NULL,
    epub_sha256 text NOT NULL,
    PRIMARY KEY (publication, language, number),
    FOREIGN KEY (publication, language) REFERENCES publication.edition (publication, language) ON DELETE CASCADE
);
