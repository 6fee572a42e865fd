-- How often a translation was saved, so that two coordinators on one case meet.
ALTER TABLE contributions.translation ADD COLUMN version int NOT NULL DEFAULT 1;
