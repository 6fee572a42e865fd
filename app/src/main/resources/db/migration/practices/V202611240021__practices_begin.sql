CREATE SCHEMA practices;

CREATE TABLE practices.collection (
    slug text PRIMARY KEY,
    title jsonb NOT NULL,
    summary jsonb NOT NULL,
    foreword jsonb NOT NULL,
    opened_at timestamptz NOT NULL
);

-- One row is one practice as it reads today; what is filtered and sorted by stands in columns, the rest in content.
CREATE TABLE practices.sheet (
    id uuid PRIMARY KEY,
    origin uuid NOT NULL UNIQUE,
    slug text NOT NULL UNIQUE,
    version int NOT NULL,
    organisation_id uuid NOT NULL,
    country char(2) NOT NULL,
    latitude double precision,
    longitude double precision,
    theme text NOT NULL,
    collection text REFERENCES practices.collection (slug),
    code text,
    content jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX sheet_collection ON practices.sheet (collection);
CREATE INDEX sheet_theme ON practices.sheet (theme);
CREATE INDEX sheet_country ON practices.sheet (country);
CREATE INDEX sheet_organisation ON practices.sheet (organisation_id);

CREATE TABLE practices.sheet_version (
    sheet_id uuid NOT NULL REFERENCES practices.sheet (id) ON DELETE CASCADE,
    version int NOT NULL,
    content jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (sheet_id, version)
);
