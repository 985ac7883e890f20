-- What a former key-encryption key wrapped stays in the pages of the tables until they are written anew.
ALTER TABLE keys.present_key ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();
ALTER TABLE keys.present_key ADD COLUMN swept_at timestamptz;
COMMENT ON COLUMN keys.present_key.changed_at IS 'When a key was last wrapped anew';
COMMENT ON COLUMN keys.present_key.swept_at IS 'When the tables were written anew without the former wrappings';

GRANT MAINTAIN ON keys.hash_key TO veterancare_writer;
