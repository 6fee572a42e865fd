-- What a call is for; one for interest has one stage, and nothing is chosen in it.
ALTER TABLE calls.call ADD COLUMN kind text NOT NULL DEFAULT 'GOOD_PRACTICES';
