-- Who leaves the district gives the household up as who dies does (HON-01, HON-02): another of it may claim it, and who comes
-- back holds it still where nobody did.
ALTER TABLE claims.household RENAME COLUMN holder_died TO holder_gone;
COMMENT ON COLUMN claims.household.holder_gone IS 'Whether another of the household may claim it: who holds it died, or left the district';

-- Of deaths that were recorded before this column there was: what the facts say now.
DO $$
BEGIN
    IF to_regclass('event_log.event') IS NOT NULL THEN
        UPDATE claims.household h SET holder_gone = coalesce(
            (SELECT e.type = 'SubjectDeathRecorded' FROM event_log.event e
             WHERE e.stream_id = h.case_id AND e.type IN ('SubjectDeathRecorded', 'DeathRecordRevoked')
             ORDER BY e.version DESC LIMIT 1), false);
        -- a plaque that was withdrawn holds no household: it came to it from a double
        DELETE FROM claims.household h
        WHERE (SELECT e.type = 'PlaqueWithdrawn' FROM event_log.event e
               WHERE e.stream_id = h.case_id
                 AND e.type IN ('PlaqueHung', 'PlaqueReplaced', 'PlaqueRestored', 'PlaqueWithdrawn')
               ORDER BY e.version DESC LIMIT 1);
    END IF;
END $$;
