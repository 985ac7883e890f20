-- What came with a double goes back with it where they were two persons: of each number, from which cases it came, in their order.
ALTER TABLE claims.identity ADD COLUMN came_by uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE claims.paper_number ADD COLUMN came_by uuid[] NOT NULL DEFAULT '{}';

-- Of mergers before this column there was: a case that absorbed several, or one that had absorbed others, does not know which of its
-- numbers came from which, so that none of them goes back. Numbers of papers stay where they are.
UPDATE claims.identity SET came_by = ARRAY[case_id] WHERE moved;
DO $$
BEGIN
    IF to_regclass('event_log.event') IS NOT NULL THEN
        UPDATE claims.identity i SET came_by = ARRAY[d.absorbed]
        FROM (SELECT stream_id, min(payload::jsonb ->> 'absorbed')::uuid AS absorbed
              FROM event_log.event WHERE type = 'CaseAbsorbed' GROUP BY stream_id HAVING count(*) = 1) d
        WHERE i.moved AND i.case_id = d.stream_id
            AND NOT EXISTS (SELECT FROM event_log.event e WHERE e.stream_id = d.absorbed AND e.type = 'CaseAbsorbed');
    END IF;
END $$;
ALTER TABLE claims.identity DROP COLUMN moved;

-- A card that was taken by a decision keeps its last day, which is asked about again where that is quashed: the timers are made anew
-- from the log by their reader.
DELETE FROM claims.deadline;
DELETE FROM tail.dead_letter WHERE processing_group = 'deadlines';
DELETE FROM tail.token_entry WHERE processor_name = 'deadlines';

COMMENT ON COLUMN claims.identity.came_by IS 'Cases that ended, through which it came to this one, the last of them last';
COMMENT ON COLUMN claims.paper_number.came_by IS 'Cases that ended, through which it came to this one, the last of them last';
COMMENT ON COLUMN claims.household.holder_gone IS
    'Whether another of the household may claim it: who holds it died, left the district, or goes on in a case with a plaque';
