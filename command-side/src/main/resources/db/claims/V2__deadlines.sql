-- What a timer must ask of a case, and from which day on. Kept by a reader of the log: it can be emptied and read again.
CREATE TABLE claims.deadline (
    case_id  uuid    NOT NULL,
    command  text    NOT NULL,
    act_on   date    NOT NULL,
    asked_on date,
    paused   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (case_id, command)
);
CREATE INDEX deadline_act_on ON claims.deadline (act_on, case_id) WHERE NOT paused;
COMMENT ON TABLE claims.deadline IS 'Dates on which a timer sends a command; it flags and opens reviews, and decides nothing (PRI-10)';
COMMENT ON COLUMN claims.deadline.command IS 'Name of the command';
COMMENT ON COLUMN claims.deadline.act_on IS 'First day on which the case will accept it';
COMMENT ON COLUMN claims.deadline.asked_on IS 'Day of the last attempt: a case that refuses is asked again the next day';
COMMENT ON COLUMN claims.deadline.paused IS 'True while the case is closed';

GRANT USAGE ON SCHEMA claims TO veterancare_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON claims.deadline TO veterancare_writer;
