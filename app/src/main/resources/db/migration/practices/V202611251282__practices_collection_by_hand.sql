-- Texts that someone wrote at the desk are not written over when a call publishes into its collection again.
ALTER TABLE practices.collection ADD COLUMN by_hand boolean NOT NULL DEFAULT false;
