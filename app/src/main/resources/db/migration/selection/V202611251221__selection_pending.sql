-- Cases that people want fixed in or out of a draft, put aside until the rest is chosen again with all of them at once.
CREATE TABLE selection.pending (
    call_id uuid NOT NULL,
    number int NOT NULL,
    case_number text NOT NULL,
    side text NOT NULL CHECK (side IN ('IN', 'OUT')),
    reason text NOT NULL,
    put_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, number, case_number),
    FOREIGN KEY (call_id, number) REFERENCES selection.selection (call_id, number) ON DELETE CASCADE
);
