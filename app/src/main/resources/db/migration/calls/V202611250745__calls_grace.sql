-- For how many minutes after its closing a stage still takes what was begun. Not announced.
ALTER TABLE calls.stage ADD COLUMN grace int NOT NULL DEFAULT 0;
