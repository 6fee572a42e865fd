-- What a question says besides: an example, what can be chosen, a unit, and for which other answer alone it is asked.
ALTER TABLE calls.question ADD COLUMN details jsonb NOT NULL DEFAULT '{}';
