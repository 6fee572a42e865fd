CREATE SCHEMA site;

CREATE TABLE site.demo_chapter (
    name text PRIMARY KEY,
    filled_at timestamptz NOT NULL
);
