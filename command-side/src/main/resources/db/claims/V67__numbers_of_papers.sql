-- A number that one paper has and no other: certificates of training (one subsidy for each), and the cards that show one.
CREATE TABLE claims.paper_number (
    paper      text        NOT NULL,
    token      bytea       NOT NULL,
    case_id    uuid        NOT NULL,
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (paper, token)
);
CREATE INDEX paper_number_case ON claims.paper_number (case_id);
COMMENT ON TABLE claims.paper_number IS 'Numbers of papers that are of one paper each (VAL-CARD-1, TRN-03)';
COMMENT ON COLUMN claims.paper_number.token IS 'Keyed hash of the number: useless without the key';

GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON claims.paper_number TO veterancare_writer;
GRANT SELECT (case_id) ON claims.paper_number TO veterancare_reader;
