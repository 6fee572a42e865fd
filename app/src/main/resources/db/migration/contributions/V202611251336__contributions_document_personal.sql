COMMENT ON COLUMN contributions.document.name IS 'personal';
