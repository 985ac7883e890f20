-- The key-encryption key can be changed: what hashes are made with is kept beside the data keys and wrapped like them, so
-- that people are found, and known to be there already, under every key-encryption key.
CREATE TABLE keys.hash_key (
    purpose      text  PRIMARY KEY,
    wrapped      bytea NOT NULL,
    wrapped_with text  NOT NULL
);
COMMENT ON TABLE keys.hash_key IS 'The keys of hashes, one for each use; they never change';
COMMENT ON COLUMN keys.hash_key.wrapped_with IS 'Which key-encryption key opens it';
-- As of the data keys, nothing is sampled for the planner.
ALTER TABLE keys.hash_key ALTER COLUMN wrapped SET STATISTICS 0;

CREATE TABLE keys.present_key (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    kek_id text    NOT NULL
);
COMMENT ON TABLE keys.present_key IS 'Which key-encryption key wraps new keys: another would wrap what nothing opens any more';

GRANT SELECT, INSERT, UPDATE ON keys.hash_key, keys.present_key TO veterancare_writer;
GRANT SELECT ON keys.hash_key TO veterancare_reader;
