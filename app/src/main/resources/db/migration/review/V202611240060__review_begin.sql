CREATE SCHEMA review;

CREATE TABLE review.profile (
    call_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts.account (id) ON DELETE CASCADE,
    languages text[] NOT NULL,
    PRIMARY KEY (call_id, account_id)
);
COMMENT ON COLUMN review.profile.languages IS 'personal';

-- A review outlives its writer's account, since a choice is explained from it: the account is then nobody's.
CREATE TABLE review.review (
    contribution_id uuid NOT NULL,
    account_id uuid NOT NULL,
    call_id uuid NOT NULL,
    scores jsonb NOT NULL,
    remarks jsonb NOT NULL,
    comment text NOT NULL,
    finished boolean NOT NULL,
    version int NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (contribution_id, account_id)
);
COMMENT ON COLUMN review.review.account_id IS 'personal';
COMMENT ON COLUMN review.review.scores IS 'personal';
COMMENT ON COLUMN review.review.remarks IS 'personal';
COMMENT ON COLUMN review.review.comment IS 'personal';
CREATE INDEX review_of_call ON review.review (call_id);
CREATE INDEX review_of_account ON review.review (account_id);

CREATE TABLE review.conflict (
    contribution_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts.account (id) ON DELETE CASCADE,
    call_id uuid NOT NULL,
    declared_at timestamptz NOT NULL,
    PRIMARY KEY (contribution_id, account_id)
);
COMMENT ON COLUMN review.conflict.account_id IS 'personal';
CREATE INDEX conflict_of_call ON review.conflict (call_id);

-- A row here means that the coordinator has closed the reviewing of a call.
CREATE TABLE review.closing (
    call_id uuid PRIMARY KEY,
    closed_at timestamptz NOT NULL
);
