-- Why: records that law guards are seen only by whose they are, and by those to whom the member releases them. A label is
-- of a record and says from which actors it is withheld; seen_by says whether any label stands in an organization's way,
-- so that a record without one costs no more than before. Releases are made of the member's consents.
-- Locks: seen_by for a moment (a column with a constant default is not a rewrite). Undo: drop the tables and the column;
-- then leave CALAIM_ACCESS_RECORDS at "all". Operator: nothing to do; the next start goes through all records once.
CREATE TABLE guard_rule (
    class          text     PRIMARY KEY,
    withheld_from  smallint NOT NULL,
    emergency_for  smallint NOT NULL
);

CREATE TABLE guard_relation (
    relation  text     NOT NULL,
    res_type  text     NOT NULL,
    reveals   boolean  NOT NULL,
    holds     boolean  NOT NULL,
    known_to  smallint NOT NULL,
    PRIMARY KEY (relation, res_type)
);

CREATE TABLE guarded_source (
    res_id  bigint NOT NULL,
    class   text   NOT NULL,
    PRIMARY KEY (res_id, class)
);

-- Source is the organization because of which a record has the label; zero stands for the record itself.
-- Member zero stands for nobody, whom no consent releases.
CREATE TABLE record_label (
    res_id         bigint   NOT NULL,
    member         bigint   NOT NULL,
    class          text     NOT NULL,
    source         bigint   NOT NULL,
    withheld_from  smallint NOT NULL,
    emergency_for  smallint NOT NULL,
    PRIMARY KEY (res_id, member, class, source)
);

-- Organization zero stands for all care partners.
CREATE TABLE consent_release (
    member        bigint      NOT NULL,
    class         text        NOT NULL,
    organization  bigint      NOT NULL,
    actors        smallint    NOT NULL,
    refused       boolean     NOT NULL,
    starts        timestamptz NOT NULL,
    ends          timestamptz NOT NULL
);
CREATE INDEX consent_release_member_idx ON consent_release (member, class);

ALTER TABLE seen_by ADD COLUMN withheld smallint NOT NULL DEFAULT 0;
