-- Days are counted by their dates and workshops stand in the order of their codes: neither is said twice.
ALTER TABLE programme.workshop DROP COLUMN day, DROP COLUMN position, ADD COLUMN version int NOT NULL DEFAULT 1;
