-- Which notices of reading beyond one's own station a station took note of; once for each, and for good.
CREATE TABLE access_log.acknowledged (
    position bigint      NOT NULL,
    station  text        NOT NULL,
    person   text        NOT NULL,
    account  text        NOT NULL,
    role     text        NOT NULL,
    at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (position, station)
);
COMMENT ON TABLE access_log.acknowledged IS 'Who took note of a case being opened by break-glass, and when';
COMMENT ON COLUMN access_log.acknowledged.position IS 'Of the fact BreakGlassOpened, which is the notice';
COMMENT ON COLUMN access_log.acknowledged.station IS '12-digit code of the station that it was taken for';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log.acknowledged
    FOR EACH STATEMENT EXECUTE FUNCTION access_log.refuse_change();
ALTER TABLE access_log.acknowledged ENABLE ALWAYS TRIGGER append_only;

GRANT SELECT, INSERT ON access_log.acknowledged TO veterancare_writer, veterancare_reader;
