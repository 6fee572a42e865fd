-- What somebody who read the proofs of a book found; gone when the proofs are made anew or released.
CREATE TABLE publication.reading (
    publication text PRIMARY KEY REFERENCES publication.publication (slug) ON DELETE CASCADE,
    is_right boolean NOT NULL,
    remark text NOT NULL,
    read_at timestamptz NOT NULL
);
