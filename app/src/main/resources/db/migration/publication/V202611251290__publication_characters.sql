-- Characters that the fonts lack no longer stop a book: what they stopped can be made again.
UPDATE publication.edition
SET state = 'CANCELLED', reason = NULL
WHERE reason ->> 'key' IN ('publication.failure.characters', 'publication.failure.right-to-left');
