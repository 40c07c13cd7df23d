-- Why: a referral sent twice, or twice at the same moment, must be stored once; the second sender gets the first answer.
-- Locks: none, new table. Undo: drop the table; doubled submissions are then possible again. Operator: nothing to do.
CREATE TABLE submitted_referral (
    submission_key   text PRIMARY KEY,
    content_digest   text NOT NULL,
    answer           text NOT NULL,
    submitted_at     timestamptz NOT NULL
);
