-- A restored database does not know who was erased after its backup; the list outside it does. Until both were compared since
-- the server started, nothing is shown: a restore always comes with a start.
CREATE TABLE keys.compared (
    one               boolean     PRIMARY KEY DEFAULT true CHECK (one),
    server_started_at timestamptz NOT NULL,
    compared_at       timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE keys.compared IS 'When the list of erasures was last compared with the log';
COMMENT ON COLUMN keys.compared.server_started_at IS 'Start of the database server that it was compared on';

GRANT SELECT, INSERT, UPDATE ON keys.compared TO veterancare_writer;
GRANT SELECT ON keys.compared TO veterancare_reader;
