-- A form that is sent twice enters one answer.
CREATE UNIQUE INDEX dossier_submission_key ON contributions.dossier (submission_key);
