ALTER TABLE practices.collection ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE practices.collection ADD FOREIGN KEY (network) REFERENCES directory.organisation (id);
