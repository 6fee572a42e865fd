ALTER TABLE practices.sheet
    ADD CONSTRAINT sheet_organisation_known FOREIGN KEY (organisation_id) REFERENCES directory.organisation (id);
