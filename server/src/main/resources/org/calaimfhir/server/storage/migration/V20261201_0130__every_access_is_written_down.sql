-- Why: who saw or changed what has to be there when somebody asks, and a missing or changed row has to show.
-- Locks: none, new tables. Undo: drop them; then start with CALAIM_AUDIT=off. Operator: detach old months, docs/run.md.
CREATE TABLE audit_event (
    seq           bigint      NOT NULL,
    recorded      timestamptz NOT NULL,
    action        text        NOT NULL,
    interaction   text        NOT NULL,
    status        integer     NOT NULL,
    client        text        NOT NULL,
    organization  text        NOT NULL,
    actor         text        NOT NULL,
    address       text        NOT NULL,
    request_id    text        NOT NULL,
    request       text        NOT NULL,
    content       text        NOT NULL,
    members       text[]      NOT NULL,
    entities      text[]      NOT NULL,
    hash          bytea       NOT NULL,
    PRIMARY KEY (seq, recorded)
) PARTITION BY RANGE (recorded);
CREATE INDEX audit_event_members_idx ON audit_event USING gin (members);

-- The end of the chain. Its proof keeps somebody who cuts rows off from naming an earlier end.
CREATE TABLE audit_head (
    id     integer PRIMARY KEY CHECK (id = 1),
    seq    bigint NOT NULL,
    hash   bytea  NOT NULL,
    proof  bytea  NOT NULL
);
INSERT INTO audit_head VALUES (1, 0, '', '');

-- What a transaction wrote, kept with it; the writer of the chain takes it from here.
CREATE TABLE audit_pending (
    id            uuid        PRIMARY KEY,
    recorded      timestamptz NOT NULL,
    action        text        NOT NULL,
    interaction   text        NOT NULL,
    client        text        NOT NULL,
    organization  text        NOT NULL,
    actor         text        NOT NULL,
    address       text        NOT NULL,
    request_id    text        NOT NULL,
    request       text        NOT NULL,
    content       text        NOT NULL,
    members       text[]      NOT NULL,
    entities      text[]      NOT NULL
);
CREATE INDEX audit_pending_recorded_idx ON audit_pending (recorded);

CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit trail is only added to: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_keeps BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION audit_is_only_added_to();
CREATE TRIGGER audit_event_stays BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to();

-- A month in UTC each. Made at the start and by the writer, before the first row of a month.
CREATE FUNCTION audit_partition(moment timestamptz) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    first timestamp := date_trunc('month', moment AT TIME ZONE 'UTC');
    name  text := 'audit_event_' || to_char(first, 'YYYY_MM');
BEGIN
    PERFORM pg_advisory_xact_lock(8, 1);
    IF to_regclass('calaim.' || name) IS NULL THEN
        EXECUTE format('CREATE TABLE calaim.%I PARTITION OF calaim.audit_event FOR VALUES FROM (%L) TO (%L)',
            name, first::text || '+00', (first + interval '1 month')::text || '+00');
        EXECUTE format('CREATE TRIGGER audit_event_stays BEFORE TRUNCATE ON calaim.%I'
            ' FOR EACH STATEMENT EXECUTE FUNCTION calaim.audit_is_only_added_to()', name);
    END IF;
END $$;
