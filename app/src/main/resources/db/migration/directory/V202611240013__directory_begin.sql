CREATE SCHEMA directory;

CREATE TABLE directory.organisation (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name text NOT NULL,
    name_key text NOT NULL,
    country text NOT NULL,
    city text,
    latitude double precision,
    longitude double precision,
    website text,
    network boolean NOT NULL DEFAULT false,
    listed boolean NOT NULL DEFAULT false,
    example boolean NOT NULL DEFAULT false,
    entered_at timestamptz NOT NULL,
    UNIQUE (name_key, country)
);
CREATE INDEX organisation_listed ON directory.organisation (name_key, id) WHERE listed;

CREATE TABLE directory.membership (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES directory.organisation (id) ON DELETE CASCADE,
    network_id uuid NOT NULL REFERENCES directory.organisation (id) ON DELETE CASCADE,
    member_from date NOT NULL,
    member_until date,
    CHECK (organisation_id <> network_id),
    CHECK (member_until IS NULL OR member_until >= member_from)
);
CREATE UNIQUE INDEX membership_present ON directory.membership (organisation_id, network_id)
    WHERE member_until IS NULL;
CREATE INDEX membership_network ON directory.membership (network_id);
