-- What came with a double goes back with it where they were two persons: of each number, from which cases it came, in their order.
ALTER TABLE claims.identity ADD COLUMN came_by uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE claims.paper_number ADD COLUMN came_by uuid[] NOT NULL DEFAULT '{}';

-- Of mergers before this column there was: a case that absorbed several does not know which of its numbers came from which, so
-- that none of them goes back.
UPDATE claims.identity SET came_by = ARRAY[case_id] WHERE moved;
DO $$
BEGIN
    IF to_regclass('event_log.event') IS NOT NULL THEN
        UPDATE claims.identity i SET came_by = ARRAY[d.absorbed]
        FROM (SELECT stream_id, min(payload::jsonb ->> 'absorbed')::uuid AS absorbed
              FROM event_log.event WHERE type = 'CaseAbsorbed' GROUP BY stream_id HAVING count(*) = 1) d
        WHERE i.moved AND i.case_id = d.stream_id;
    END IF;
END $$;
ALTER TABLE claims.identity DROP COLUMN moved;

COMMENT ON COLUMN claims.identity.came_by IS 'Cases that ended, through which it came to this one, the last of them last';
COMMENT ON COLUMN claims.paper_number.came_by IS 'Cases that ended, through which it came to this one, the last of them last';
COMMENT ON COLUMN claims.household.holder_gone IS
    'Whether another of the household may claim it: who holds it died, left the district, or goes on in a case with a plaque';
