-- Why: "newest first" of a plan with a million tasks read and sorted all that matched, for a second. HAPI sorts DESC NULLS
-- LAST; its own index on the date is read backwards as DESC NULLS FIRST, so the planner cannot take it.
-- Locks: writes to hfj_resource wait while the index is made, some seconds per million rows. Undo: drop the index.
-- Operator: on a large database, create it CONCURRENTLY under this name before the update; then nothing is done here.
CREATE INDEX IF NOT EXISTS calaim_resource_newest_idx
    ON hfj_resource (res_updated DESC NULLS LAST, res_id ASC NULLS LAST);
