-- Whoever decides is counted by natural person: an account that two persons held would make one of them.
CREATE TABLE claims.account (
    account text PRIMARY KEY,
    person  text NOT NULL
);
COMMENT ON TABLE claims.account IS 'One account, one natural person, also after the role was taken back (GRANT-04)';

-- Those that were given before; where two persons had one, the first keeps it.
DO $$
BEGIN
    IF to_regclass('event_log.event') IS NOT NULL THEN
        INSERT INTO claims.account (account, person)
        SELECT payload::jsonb ->> 'account', payload::jsonb ->> 'person'
        FROM event_log.event WHERE type IN ('RoleGranted', 'AdministratorNamed')
        ORDER BY position
        ON CONFLICT (account) DO NOTHING;
    END IF;
END $$;

GRANT SELECT, INSERT ON claims.account TO veterancare_writer;
