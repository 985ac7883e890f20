-- Each person's data key, wrapped, and what the person is found by. Destroying both is forgetting the person.
CREATE TABLE keys.subject_key (
    key_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject      uuid NOT NULL UNIQUE,
    wrapped      bytea,
    wrapped_with text NOT NULL,
    made_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    erased_on    date
);
COMMENT ON TABLE keys.subject_key IS 'One data key for each stream with personal values';
COMMENT ON COLUMN keys.subject_key.wrapped IS 'The data key under the key-encryption key; NULL once destroyed';
COMMENT ON COLUMN keys.subject_key.wrapped_with IS 'Which key-encryption key opens it';
COMMENT ON COLUMN keys.subject_key.erased_on IS 'The erasure on record: without it a missing key is a fault';

CREATE TABLE keys.search_token (
    kind    text  NOT NULL,
    token   bytea NOT NULL,
    subject uuid  NOT NULL,
    PRIMARY KEY (kind, token, subject)
);
CREATE INDEX search_token_subject ON keys.search_token (subject, kind);
COMMENT ON TABLE keys.search_token IS 'Keyed hashes a person is found by; they die with the key';

GRANT USAGE ON SCHEMA keys TO veterancare_writer, veterancare_reader;
GRANT SELECT, INSERT, UPDATE ON keys.subject_key TO veterancare_writer;
GRANT SELECT, INSERT, DELETE ON keys.search_token TO veterancare_writer;
GRANT SELECT ON keys.subject_key, keys.search_token TO veterancare_reader;
