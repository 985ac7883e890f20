-- Which stations had a case and have it no longer: all that a station may still know of it, and nothing of the person.
CREATE TABLE views.handover (
    case_id   uuid NOT NULL,
    station   text NOT NULL,
    passed_to text NOT NULL,
    passed_on date NOT NULL,
    PRIMARY KEY (case_id, station)
);
COMMENT ON TABLE views.handover IS 'Cases that a station handed over to another one, the last time it did; none that came back';
COMMENT ON COLUMN views.handover.station IS '12-digit code of the street or neighbourhood that had the case';
COMMENT ON COLUMN views.handover.passed_to IS '12-digit code of the street that took it over, or of the neighbourhood within the same street';
CREATE INDEX handover_of ON views.handover (station, passed_on DESC, case_id DESC);
ALTER TABLE views.handover OWNER TO veterancare_views;

-- It is the former station's to see, wherever the case is now.
CREATE POLICY scope ON views.handover USING (
    CASE WHEN (SELECT current_setting('app.scope', true)) = 'all' THEN true
         ELSE starts_with(station, (SELECT nullif(current_setting('app.scope', true), '')))
    END);
ALTER TABLE views.handover ENABLE ROW LEVEL SECURITY;
ALTER TABLE views.handover FORCE ROW LEVEL SECURITY;

-- Cases of people who left or work elsewhere now are nobody's: found by who has cases where.
CREATE INDEX case_file_with ON views.case_file (neighbourhood, case_worker) WHERE case_worker IS NOT NULL;

-- Where older cases were before stands in the log only: they are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
