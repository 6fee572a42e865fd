CREATE SCHEMA knowledge;

CREATE TABLE knowledge.concept (
    scheme text NOT NULL,
    slug text NOT NULL,
    position int NOT NULL,
    label jsonb NOT NULL,
    definition jsonb NOT NULL,
    PRIMARY KEY (scheme, slug)
);
