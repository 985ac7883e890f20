-- Rows are made from the log and may be thrown away at any time; personal values stand sealed in them.
CREATE TABLE views.case_file (
    case_id       uuid   PRIMARY KEY,
    version       bigint NOT NULL,
    street        text   NOT NULL,
    neighbourhood text   NOT NULL,
    subject_kind  text   NOT NULL,
    stage         text   NOT NULL,
    opened_on     date   NOT NULL,
    closed_on     date,
    next_due_on   date,
    name          text   NOT NULL,
    citizen_id    text   NOT NULL,
    phone         text,
    state         text   NOT NULL
);
CREATE INDEX case_file_newest ON views.case_file (opened_on DESC, case_id DESC);
CREATE INDEX case_file_street ON views.case_file (street, opened_on DESC, case_id DESC);
CREATE INDEX case_file_neighbourhood ON views.case_file (neighbourhood, opened_on DESC, case_id DESC);
CREATE INDEX case_file_stage ON views.case_file (stage, opened_on DESC, case_id DESC);
COMMENT ON TABLE views.case_file IS 'Each case as its last fact left it';
COMMENT ON COLUMN views.case_file.version IS 'Version of the last fact taken in; the next one must be the next';
COMMENT ON COLUMN views.case_file.state IS 'The whole state as JSON text';

CREATE TABLE views.work_item (
    case_id          uuid NOT NULL,
    kind             text NOT NULL,
    ref              text NOT NULL,
    street           text NOT NULL,
    neighbourhood    text NOT NULL,
    rule             text NOT NULL,
    rule_version     text,
    base             date,
    due_on           date,
    calendar_version text,
    since            date NOT NULL,
    sort_on          date NOT NULL,
    PRIMARY KEY (case_id, kind, ref)
);
CREATE INDEX work_item_due ON views.work_item (sort_on, case_id, kind, ref);
CREATE INDEX work_item_street ON views.work_item (street, sort_on, case_id, kind, ref);
CREATE INDEX work_item_neighbourhood ON views.work_item (neighbourhood, sort_on, case_id, kind, ref);
COMMENT ON TABLE views.work_item IS 'What the office has to do next, and until when by which rule';
COMMENT ON COLUMN views.work_item.due_on IS 'Last day in time; NULL where the rule sets none';
COMMENT ON COLUMN views.work_item.sort_on IS 'Due date, or for a task without one the day it began';

CREATE TABLE views.case_measure (
    case_id       uuid   NOT NULL,
    metric        text   NOT NULL,
    part          text   NOT NULL,
    street        text   NOT NULL,
    dimension     text   NOT NULL,
    day           date   NOT NULL,
    numerator     bigint NOT NULL,
    denominator   bigint NOT NULL,
    PRIMARY KEY (case_id, metric, part)
);
CREATE INDEX case_measure_district ON views.case_measure (metric, day, case_id, part);
CREATE INDEX case_measure_street ON views.case_measure (metric, street, day, case_id, part);
COMMENT ON TABLE views.case_measure IS 'What each case adds to each figure: what a figure drills down to';

CREATE TABLE views.figure (
    metric      text   NOT NULL,
    street      text   NOT NULL,
    dimension   text   NOT NULL,
    day         date   NOT NULL,
    members     bigint NOT NULL,
    numerator   bigint NOT NULL,
    denominator bigint NOT NULL,
    PRIMARY KEY (metric, day, street, dimension)
);
COMMENT ON TABLE views.figure IS 'The sum of case_measure by metric, street, split and day, kept as cases change';
COMMENT ON COLUMN views.figure.members IS 'How many rows of case_measure it is the sum of';

-- Owned by the group, so that whoever keeps the views may also exchange them for rebuilt ones.
GRANT USAGE, CREATE ON SCHEMA views TO veterancare_views;
ALTER TABLE views.case_file OWNER TO veterancare_views;
ALTER TABLE views.work_item OWNER TO veterancare_views;
ALTER TABLE views.case_measure OWNER TO veterancare_views;
ALTER TABLE views.figure OWNER TO veterancare_views;
