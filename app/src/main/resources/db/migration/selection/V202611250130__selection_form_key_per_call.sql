-- A form's key is drawn by a browser's page, so it is unique within its call only.
ALTER TABLE selection.selection DROP CONSTRAINT selection_form_key_key;
ALTER TABLE selection.selection ADD CONSTRAINT one_form UNIQUE (call_id, form_key);
