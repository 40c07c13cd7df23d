-- Why: an assertion that someone saw on its way must not get a second token, on whichever node it is sent again.
-- Locks: none, new table. Undo: drop the table; assertions can then be replayed until they expire. Operator: nothing to do.
CREATE TABLE used_assertion (
    issuer      text        NOT NULL,
    jti         text        NOT NULL,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (issuer, jti)
);
CREATE INDEX used_assertion_expires_idx ON used_assertion (expires_at);
