-- A wish to add a concept or to change one. `base` is the version it was written against, nought for a new concept.
CREATE TABLE knowledge.proposal (
    id uuid PRIMARY KEY,
    scheme text NOT NULL,
    slug text NOT NULL,
    base int NOT NULL,
    content jsonb NOT NULL,
    reason text NOT NULL,
    language text NOT NULL,
    state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'APPROVED', 'DECLINED')),
    made_at timestamptz NOT NULL,
    account_id uuid REFERENCES accounts.account (id) ON DELETE SET NULL,
    author text NOT NULL,
    decided_at timestamptz,
    decided_by uuid REFERENCES accounts.account (id) ON DELETE SET NULL,
    decision text NOT NULL DEFAULT ''
);
CREATE INDEX proposal_state ON knowledge.proposal (state, made_at DESC);
COMMENT ON COLUMN knowledge.proposal.account_id IS 'personal';
COMMENT ON COLUMN knowledge.proposal.author IS 'personal';
COMMENT ON COLUMN knowledge.proposal.decided_by IS 'personal';

CREATE TABLE knowledge.remark (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES knowledge.proposal (id),
    made_at timestamptz NOT NULL,
    account_id uuid REFERENCES accounts.account (id) ON DELETE SET NULL,
    author text NOT NULL,
    language text NOT NULL,
    text text NOT NULL
);
CREATE INDEX remark_proposal ON knowledge.remark (proposal_id, made_at);
COMMENT ON COLUMN knowledge.remark.account_id IS 'personal';
COMMENT ON COLUMN knowledge.remark.author IS 'personal';
