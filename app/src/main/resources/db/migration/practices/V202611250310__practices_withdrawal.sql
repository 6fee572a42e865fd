-- Whose coordinators look after a collection, and what it was opened for: an address is one origin's.
ALTER TABLE practices.collection
    ADD COLUMN network uuid,
    ADD COLUMN origin uuid UNIQUE;

-- A withdrawn sheet keeps its address, its versions and the reason; it is shown nowhere.
ALTER TABLE practices.sheet ADD COLUMN withdrawn_at timestamptz;

CREATE TABLE practices.withdrawal (
    id uuid PRIMARY KEY,
    sheet_id uuid NOT NULL REFERENCES practices.sheet (id) ON DELETE CASCADE,
    version int NOT NULL,
    reason text NOT NULL,
    account_id uuid REFERENCES accounts.account (id) ON DELETE SET NULL,
    withdrawn_at timestamptz NOT NULL
);
COMMENT ON COLUMN practices.withdrawal.account_id IS 'personal';
CREATE INDEX withdrawal_of_sheet ON practices.withdrawal (sheet_id);
