-- Why: a job about many members writes its lines and counts part by part, so that it goes on where it stopped.
-- Locks: none, new table. Undo: drop the table; jobs of the last days then have no files. Operator: nothing to do.
CREATE TABLE member_job_part (
    job_id     text NOT NULL,
    part       integer NOT NULL,
    members    integer NOT NULL,
    lines      bytea NOT NULL,
    counts     text NOT NULL,
    PRIMARY KEY (job_id, part)
);
