-- What assignment asks of a reader. A language without a level here is read well (C1).
ALTER TABLE review.profile ADD COLUMN levels jsonb NOT NULL DEFAULT '{}';
ALTER TABLE review.profile ADD COLUMN themes text[] NOT NULL DEFAULT '{}';
ALTER TABLE review.profile ADD COLUMN organisation text NOT NULL DEFAULT '';
ALTER TABLE review.profile ADD COLUMN networks text[] NOT NULL DEFAULT '{}';
ALTER TABLE review.profile ADD COLUMN most int;
COMMENT ON COLUMN review.profile.levels IS 'personal';
COMMENT ON COLUMN review.profile.themes IS 'personal';
COMMENT ON COLUMN review.profile.organisation IS 'personal';
COMMENT ON COLUMN review.profile.networks IS 'personal';

CREATE TABLE review.wish (
    contribution_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts.account (id) ON DELETE CASCADE,
    call_id uuid NOT NULL,
    wish text NOT NULL CHECK (wish IN ('WANT', 'AVOID')),
    PRIMARY KEY (contribution_id, account_id)
);
COMMENT ON COLUMN review.wish.account_id IS 'personal';
CREATE INDEX wish_of_call ON review.wish (call_id);

ALTER TABLE review.conflict ADD COLUMN by_coordinator boolean NOT NULL DEFAULT false;

-- One row for each call whose readers are assigned; `version` counts the changes of its draft.
CREATE TABLE review.assigning (
    call_id uuid PRIMARY KEY,
    readers int NOT NULL,
    most int NOT NULL,
    version int NOT NULL DEFAULT 0,
    run uuid,
    state text NOT NULL CHECK (state IN ('NONE', 'MAKING', 'MADE', 'FAILED')),
    answer text,
    asked_at timestamptz,
    confirmed_at timestamptz
);

-- Who reads what: in the draft, held there whatever is proposed, and in force.
CREATE TABLE review.reading (
    contribution_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts.account (id) ON DELETE CASCADE,
    call_id uuid NOT NULL,
    drafted boolean NOT NULL,
    fixed boolean NOT NULL,
    assigned boolean NOT NULL,
    PRIMARY KEY (contribution_id, account_id),
    CHECK (drafted OR assigned),
    CHECK (drafted OR NOT fixed)
);
COMMENT ON COLUMN review.reading.account_id IS 'personal';
CREATE INDEX reading_of_call ON review.reading (call_id);
