-- What must be unique beside the log, written in the transaction of the facts it belongs to.
CREATE TABLE claims.identity (
    token      bytea       PRIMARY KEY,
    case_id    uuid        NOT NULL UNIQUE,
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE claims.identity IS 'One person, one case (REG-14)';
COMMENT ON COLUMN claims.identity.token IS 'Keyed hash of the identity number: useless without the key';

CREATE TABLE claims.answer (
    caller     text        NOT NULL,
    route      text        NOT NULL,
    key        uuid        NOT NULL,
    body_hash  bytea       NOT NULL,
    stream_id  uuid        NOT NULL,
    version    bigint      NOT NULL,
    events     text        NOT NULL,
    kept_until timestamptz NOT NULL,
    PRIMARY KEY (caller, route, key)
);
CREATE INDEX answer_kept_until ON claims.answer (kept_until);
COMMENT ON TABLE claims.answer IS 'What a call with an Idempotency-Key was answered, so that its repetition does nothing';
COMMENT ON COLUMN claims.answer.caller IS 'The account that called';
COMMENT ON COLUMN claims.answer.route IS 'Method and path';
COMMENT ON COLUMN claims.answer.body_hash IS 'Keyed hash of the body: another body under the same key is refused';
COMMENT ON COLUMN claims.answer.events IS 'Types and versions of the facts, as JSON; nothing about a person';

GRANT USAGE ON SCHEMA claims TO veterancare_writer;
GRANT SELECT, INSERT ON claims.identity TO veterancare_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON claims.answer TO veterancare_writer;
