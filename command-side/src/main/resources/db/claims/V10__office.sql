-- What there is once in the whole office, claimed in the transaction of the facts.
CREATE TABLE claims.staff (
    person   text PRIMARY KEY,
    staff_id uuid NOT NULL UNIQUE
);
COMMENT ON TABLE claims.staff IS 'One natural person of the office, one stream of roles';

CREATE TABLE claims.station (
    code       text PRIMARY KEY,
    above      text REFERENCES claims.station (code),
    station_id uuid NOT NULL UNIQUE
);
CREATE INDEX station_above ON claims.station (above);
COMMENT ON TABLE claims.station IS 'The open stations: one for a region (NET-01), under the one above it';

GRANT SELECT, INSERT ON claims.staff TO veterancare_writer;
-- UPDATE only so that rows can be locked.
GRANT SELECT, INSERT, UPDATE, DELETE ON claims.station TO veterancare_writer;
