-- Each state in which a stage's form was published; calls that are open already begin with the present one.
CREATE TABLE calls.form_version (
    call_id uuid NOT NULL REFERENCES calls.call (id) ON DELETE CASCADE,
    stage_key text NOT NULL,
    number int NOT NULL,
    questions jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, stage_key, number)
);
INSERT INTO calls.form_version (call_id, stage_key, number, questions, published_at)
SELECT q.call_id, q.stage_key, 1,
    jsonb_agg(jsonb_build_object('key', q.key, 'kind', q.kind, 'label', q.label, 'help', q.help, 'required', q.required,
        'words', q.words, 'details', q.details) ORDER BY q.position),
    coalesce(c.opened_at, now())
FROM calls.question q JOIN calls.call c ON c.id = q.call_id
WHERE NOT c.draft
GROUP BY q.call_id, q.stage_key, c.opened_at;
