-- Why: who sees a record is decided when it is written, so that no read has to find out. The three tables above hold what
-- a record says; seen_by is made of them by the rights, and can be made again at any time.
-- Locks: none, new tables. Undo: drop them; then leave CALAIM_ACCESS_RECORDS at "all". Operator: nothing to do.
CREATE TABLE record_member (
    res_id     bigint NOT NULL,
    res_type   text   NOT NULL,
    member     bigint NOT NULL,
    on_date    date,
    PRIMARY KEY (res_id, member)
);
CREATE INDEX record_member_member_idx ON record_member (member);

CREATE TABLE record_organization (
    res_id        bigint NOT NULL,
    res_type      text   NOT NULL,
    organization  bigint NOT NULL,
    relation      text   NOT NULL,
    PRIMARY KEY (res_id, organization, relation)
);

CREATE TABLE member_tie (
    res_id        bigint NOT NULL,
    member        bigint NOT NULL,
    organization  bigint NOT NULL,
    relation      text   NOT NULL,
    starts        date,
    ends          date,
    PRIMARY KEY (res_id, member, organization, relation)
);
CREATE INDEX member_tie_member_idx ON member_tie (member);

-- One bit per actor: what a plan may do with a record, a referrer of the same organization may not be allowed.
CREATE TABLE record_right (
    relation   text     NOT NULL,
    res_type   text     NOT NULL,
    readers    smallint NOT NULL,
    updaters   smallint NOT NULL,
    deleters   smallint NOT NULL,
    PRIMARY KEY (relation, res_type)
);

CREATE TABLE seen_by (
    organization  bigint   NOT NULL,
    res_id        bigint   NOT NULL,
    readers       smallint NOT NULL,
    updaters      smallint NOT NULL,
    deleters      smallint NOT NULL,
    PRIMARY KEY (organization, res_id)
);
CREATE INDEX seen_by_res_id_idx ON seen_by (res_id);

-- Whether all of the above is complete: a server that keeps no rights leaves it empty.
CREATE TABLE seen_by_state (
    rights  text PRIMARY KEY
);
