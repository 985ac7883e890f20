-- What is known of a person's erasure beside the fact in the log, and what the writer needs to carry it out.
ALTER TABLE keys.subject_key ADD COLUMN swept_at timestamptz;
COMMENT ON COLUMN keys.subject_key.swept_at IS 'When the table was written anew without the destroyed key';
CREATE INDEX subject_key_unswept ON keys.subject_key (subject) WHERE erased_on IS NOT NULL AND swept_at IS NULL;

CREATE TABLE keys.destruction (
    subject      uuid        NOT NULL,
    what         text        NOT NULL,
    entries      bigint      NOT NULL,
    destroyed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (subject, what)
);
COMMENT ON TABLE keys.destruction IS 'How much of each kind an erasure destroyed: what its certificate says';
COMMENT ON COLUMN keys.destruction.destroyed_at IS 'When last; again after older keys were restored';

-- The log alone says who was erased and whose case is restricted; few facts do, so asking costs nothing.
CREATE INDEX event_privacy ON event_log.event (stream_id, version)
    WHERE type IN ('ProcessingRestricted', 'RestrictionLifted', 'SubjectErased');

GRANT SELECT, INSERT, UPDATE ON keys.destruction TO veterancare_writer;
GRANT SELECT ON keys.destruction TO veterancare_reader;
-- To write the key table anew after a key was destroyed.
GRANT MAINTAIN ON keys.subject_key, keys.search_token TO veterancare_writer;
