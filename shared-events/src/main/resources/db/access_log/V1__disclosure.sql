-- Who looked at whom. A row is written before the answer leaves, and holds no personal value of a subject in clear.
CREATE TABLE access_log.disclosure (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    person      text        NOT NULL,
    account     text        NOT NULL,
    role        text        NOT NULL,
    station     text        NOT NULL,
    case_id     uuid,
    fields      text        NOT NULL,
    detail      text,
    purpose     text        NOT NULL,
    reason      text,
    outcome     text        NOT NULL,
    break_glass boolean     NOT NULL,
    open_task   boolean,
    about       text,
    operation   text        NOT NULL,
    request_id  text        NOT NULL,
    source      text        NOT NULL,
    CONSTRAINT disclosure_outcome CHECK (outcome IN ('GRANTED', 'DENIED'))
);
CREATE INDEX disclosure_case ON access_log.disclosure (case_id, id);
CREATE INDEX disclosure_person ON access_log.disclosure (person, id);
-- Rows come in the order of time, so this one costs next to nothing; the end of the retention is found by it.
CREATE INDEX disclosure_at ON access_log.disclosure USING brin (at);
CREATE INDEX disclosure_without_task ON access_log.disclosure (id)
    WHERE open_task = false AND NOT break_glass AND outcome = 'GRANTED';

COMMENT ON TABLE access_log.disclosure IS 'One row for each case that was shown to somebody, and for each attempt that was refused';
COMMENT ON COLUMN access_log.disclosure.at IS 'By the database''s clock';
COMMENT ON COLUMN access_log.disclosure.person IS 'The natural person who looked';
COMMENT ON COLUMN access_log.disclosure.role IS 'Role then';
COMMENT ON COLUMN access_log.disclosure.station IS '12-digit code of the station then';
COMMENT ON COLUMN access_log.disclosure.case_id IS 'What was looked at or asked for; NULL where the call named no case';
COMMENT ON COLUMN access_log.disclosure.fields IS 'Class of what was shown';
COMMENT ON COLUMN access_log.disclosure.detail IS 'Names of unmasked fields; never values';
COMMENT ON COLUMN access_log.disclosure.purpose IS 'Code; follows from the role';
COMMENT ON COLUMN access_log.disclosure.reason IS 'What the reader gave as the reason, sealed with the key of the case';
COMMENT ON COLUMN access_log.disclosure.break_glass IS 'Shown although the case is another station''s';
COMMENT ON COLUMN access_log.disclosure.open_task IS 'Whether the case had an open task then; NULL where it was not asked';
COMMENT ON COLUMN access_log.disclosure.about IS 'Whose reading was looked at, where it was this log that was shown';
COMMENT ON COLUMN access_log.disclosure.operation IS 'Method and pattern of the address, never the address itself';
COMMENT ON COLUMN access_log.disclosure.source IS 'Network address of the caller';

-- Kept for three years (domain 3.16; the law asks for six months at least). Nobody changes a row; the owner may remove what
-- is older with DELETE FROM access_log.disclosure WHERE at < now() - interval '3 years'.
CREATE FUNCTION access_log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the access log is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE FUNCTION access_log.refuse_early_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at > now() - interval '3 years' THEN
        RAISE EXCEPTION 'the access log is append-only: rows are kept for three years' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON access_log.disclosure
    FOR EACH STATEMENT EXECUTE FUNCTION access_log.refuse_change();
CREATE TRIGGER kept_three_years BEFORE DELETE ON access_log.disclosure
    FOR EACH ROW EXECUTE FUNCTION access_log.refuse_early_end();
-- Also where a session calls itself a replica.
ALTER TABLE access_log.disclosure ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE access_log.disclosure ENABLE ALWAYS TRIGGER kept_three_years;

-- Both sides show cases, so both write here; neither can change what stands.
GRANT USAGE ON SCHEMA access_log TO veterancare_writer, veterancare_reader;
GRANT SELECT, INSERT ON access_log.disclosure TO veterancare_writer, veterancare_reader;

-- The notices of reading beyond one's own station are read from the log itself.
CREATE INDEX event_break_glass ON event_log.event (position) WHERE type = 'BreakGlassOpened';
