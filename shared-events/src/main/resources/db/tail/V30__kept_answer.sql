-- What calls that are no commands were answered: repeated under the same key they do nothing, and are answered as before.
CREATE TABLE tail.kept_answer (
    caller     text        NOT NULL,
    route      text        NOT NULL,
    key        uuid        NOT NULL,
    body_hash  bytea       NOT NULL,
    begun_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    status     integer,
    body       text,
    kept_until timestamptz NOT NULL DEFAULT clock_timestamp() + interval '30 days',
    PRIMARY KEY (caller, route, key)
);
CREATE INDEX kept_answer_end ON tail.kept_answer (kept_until);
COMMENT ON TABLE tail.kept_answer IS 'First answers to calls that are no commands, for thirty days';
COMMENT ON COLUMN tail.kept_answer.caller IS 'Person, role and station';
COMMENT ON COLUMN tail.kept_answer.body_hash IS 'Keyed hash of what was sent; tells another call under the same key';
COMMENT ON COLUMN tail.kept_answer.status IS 'NULL while it is being answered';

GRANT SELECT, INSERT, UPDATE, DELETE ON tail.kept_answer TO veterancare_writer, veterancare_reader;
