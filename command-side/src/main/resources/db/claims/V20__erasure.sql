-- A person who is erased has no claim left, and may begin a new case.
GRANT DELETE ON claims.identity TO veterancare_writer;
GRANT MAINTAIN ON claims.identity, claims.answer TO veterancare_writer;
-- What is left of an erased person is counted for the certificate.
GRANT USAGE ON SCHEMA claims TO veterancare_reader;
GRANT SELECT (case_id) ON claims.identity TO veterancare_reader;
GRANT SELECT (stream_id) ON claims.answer TO veterancare_reader;
CREATE INDEX answer_stream ON claims.answer (stream_id);
