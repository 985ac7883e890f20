-- Who may act now. Written in the transaction of the facts it follows from, so that it is never older than they are.
CREATE TABLE access.held_role (
    staff_id uuid        NOT NULL,
    number   int         NOT NULL,
    person   text        NOT NULL,
    account  text        NOT NULL,
    role     text        NOT NULL,
    station  text        NOT NULL,
    since    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (staff_id, number)
);
CREATE INDEX held_role_asked ON access.held_role (account, role, station);
COMMENT ON TABLE access.held_role IS 'The roles in force, each of an account of a natural person at a station; every request is checked against it';
COMMENT ON COLUMN access.held_role.number IS 'Number of the grant in the stream of the member of staff';
COMMENT ON COLUMN access.held_role.person IS 'Staff number of the natural person';
COMMENT ON COLUMN access.held_role.station IS '12-digit region code of the station';

GRANT USAGE ON SCHEMA access TO veterancare_writer, veterancare_reader;
GRANT SELECT, INSERT, DELETE ON access.held_role TO veterancare_writer;
GRANT SELECT ON access.held_role TO veterancare_reader;
