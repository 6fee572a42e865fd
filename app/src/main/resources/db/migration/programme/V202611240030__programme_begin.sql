CREATE SCHEMA programme;

CREATE TABLE programme.workshop (
    collection text NOT NULL REFERENCES practices.collection (slug) ON DELETE CASCADE,
    code text NOT NULL,
    day int NOT NULL,
    date date NOT NULL,
    session int NOT NULL,
    position int NOT NULL,
    kind text NOT NULL,
    title jsonb NOT NULL,
    theme text,
    coordinator text,
    PRIMARY KEY (collection, code)
);
