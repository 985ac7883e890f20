-- Which cases changed hands together, so that one call can give them back. Written in the transaction of each fact.
CREATE TABLE claims.assignment (
    assignment uuid NOT NULL,
    case_id    uuid NOT NULL,
    number     int  NOT NULL,
    previous   text,
    PRIMARY KEY (assignment, case_id)
);
CREATE INDEX assignment_case ON claims.assignment (case_id);
COMMENT ON TABLE claims.assignment IS 'What one call gave to whom, case by case; staff numbers only, nothing about the person of a case';
COMMENT ON COLUMN claims.assignment.number IS 'Number of the change of hands in the case';
COMMENT ON COLUMN claims.assignment.previous IS 'Staff number of who had the case before; NULL where nobody had it';

GRANT SELECT, INSERT, DELETE ON claims.assignment TO veterancare_writer;
