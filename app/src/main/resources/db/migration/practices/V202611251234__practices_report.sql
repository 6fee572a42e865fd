-- What readers said is wrong on a sheet, and what came of it. `print` is a hash that only the running platform can make.
CREATE TABLE practices.report (
    id uuid PRIMARY KEY,
    sheet_id uuid NOT NULL REFERENCES practices.sheet (id) ON DELETE CASCADE,
    version int NOT NULL,
    about text NOT NULL,
    text text NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    print text NOT NULL,
    state text NOT NULL,
    answer text NOT NULL DEFAULT '',
    reported_at timestamptz NOT NULL,
    answered_at timestamptz,
    answered_by uuid REFERENCES accounts.account (id) ON DELETE SET NULL
);
COMMENT ON COLUMN practices.report.text IS 'personal';
COMMENT ON COLUMN practices.report.email IS 'personal';
COMMENT ON COLUMN practices.report.answered_by IS 'personal';
CREATE INDEX report_of_sheet ON practices.report (sheet_id, reported_at);
CREATE INDEX report_print ON practices.report (print, reported_at);
