-- The log. What stands here was acknowledged to someone and is never changed.
CREATE TABLE event_log.event (
    position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream_id      uuid        NOT NULL,
    stream_type    text        NOT NULL,
    version        bigint      NOT NULL,
    event_id       uuid        NOT NULL,
    type           text        NOT NULL,
    revision       smallint    NOT NULL,
    occurred_on    date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    payload        text        NOT NULL,
    metadata       text        NOT NULL,
    transaction_id xid8        NOT NULL DEFAULT pg_current_xact_id(),
    db_time        timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT event_stream_version UNIQUE (stream_id, version),
    CONSTRAINT event_event_id UNIQUE (event_id),
    CONSTRAINT event_version_from_zero CHECK (version >= 0)
);
CREATE INDEX event_finished ON event_log.event (transaction_id, position);

COMMENT ON TABLE event_log.event IS 'Every fact of every stream, as it was written; INSERT and SELECT only';
COMMENT ON COLUMN event_log.event.position IS 'Running number; may have holes, and says nothing about the order of commits';
COMMENT ON COLUMN event_log.event.stream_id IS 'The case, training class, post plan or fund the fact belongs to';
COMMENT ON COLUMN event_log.event.stream_type IS 'What kind of stream it is';
COMMENT ON COLUMN event_log.event.version IS 'Place of the fact in its stream, from 0 without holes; unique, so of two racing writers one loses';
COMMENT ON COLUMN event_log.event.event_id IS 'Identity of the fact';
COMMENT ON COLUMN event_log.event.type IS 'Name of the fact in our own words, never a class name';
COMMENT ON COLUMN event_log.event.revision IS 'Written form of this type of fact, from 1';
COMMENT ON COLUMN event_log.event.occurred_on IS 'Date of the legal fact in Asia/Shanghai; it chooses the law';
COMMENT ON COLUMN event_log.event.recorded_at IS 'When it was recorded, by the writer''s clock';
COMMENT ON COLUMN event_log.event.payload IS 'The fact as JSON text, byte for byte as written; personal values are sealed';
COMMENT ON COLUMN event_log.event.metadata IS 'Who, in what role, why, by which rules, from which request; JSON text as written';
COMMENT ON COLUMN event_log.event.transaction_id IS 'The transaction that wrote it: readers see finished ones only, in this order';
COMMENT ON COLUMN event_log.event.db_time IS 'When it was recorded, by the database''s clock';

CREATE FUNCTION event_log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log.event
    FOR EACH STATEMENT EXECUTE FUNCTION event_log.refuse_change();
-- Also where a session calls itself a replica.
ALTER TABLE event_log.event ENABLE ALWAYS TRIGGER append_only;

CREATE VIEW event_log.fact AS
SELECT position, stream_type, stream_id, version, type, revision, occurred_on, recorded_at,
       payload::jsonb AS fact, metadata::jsonb AS provenance, event_id
FROM event_log.event;
COMMENT ON VIEW event_log.fact IS 'The log for reading by eye: the same facts with their JSON opened up';

GRANT USAGE ON SCHEMA event_log TO veterancare_writer, veterancare_reader;
GRANT SELECT, INSERT ON event_log.event TO veterancare_writer;
GRANT SELECT ON event_log.event TO veterancare_reader;
GRANT SELECT ON event_log.fact TO veterancare_writer, veterancare_reader;
