-- One plaque for a household (HON-01), and identity numbers that are put right or follow a merged case.
CREATE TABLE claims.household (
    token      bytea       PRIMARY KEY,
    case_id    uuid        NOT NULL UNIQUE,
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE claims.household IS 'One household, one plaque (HON-01)';
COMMENT ON COLUMN claims.household.token IS 'Keyed hash of the address: useless without the key';

-- A case that absorbed a double holds the numbers of both.
ALTER TABLE claims.identity DROP CONSTRAINT identity_case_id_key;
CREATE INDEX identity_case_id ON claims.identity (case_id);

GRANT SELECT, INSERT, DELETE, MAINTAIN ON claims.household TO veterancare_writer;
GRANT UPDATE, DELETE ON claims.identity TO veterancare_writer;
