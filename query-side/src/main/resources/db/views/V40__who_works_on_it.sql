-- Whose work it is, whom it waits for, and which cases nothing moves any longer; each list has an index of its own.
ALTER TABLE views.work_item
    ADD COLUMN case_worker text,
    ADD COLUMN waits_for text,
    ADD COLUMN waits_until date;
COMMENT ON COLUMN views.work_item.case_worker IS 'Staff number of who works on the case; NULL where nobody in particular does';
COMMENT ON COLUMN views.work_item.waits_for IS 'Who outside the office has the next step, as a code; NULL where the office has it';
COMMENT ON COLUMN views.work_item.waits_until IS 'Last day of that wait, 9999-12-31 where none is set; late it is the office''s to follow up';
CREATE INDEX work_item_mine ON views.work_item (case_worker, sort_on, case_id, kind, ref) WHERE case_worker IS NOT NULL;
CREATE INDEX work_item_unassigned ON views.work_item (sort_on, case_id, kind, ref) WHERE case_worker IS NULL;
CREATE INDEX work_item_street_unassigned ON views.work_item (street, sort_on, case_id, kind, ref)
    WHERE case_worker IS NULL;
CREATE INDEX work_item_waiting ON views.work_item (waits_until, case_id, kind, ref) WHERE waits_until IS NOT NULL;
CREATE INDEX work_item_street_waiting ON views.work_item (street, waits_until, case_id, kind, ref)
    WHERE waits_until IS NOT NULL;

ALTER TABLE views.case_file
    ADD COLUMN case_worker text,
    ADD COLUMN stalled text,
    ADD COLUMN stalled_since date;
COMMENT ON COLUMN views.case_file.stalled IS 'How a case is stuck that is open while nothing is due, no task stands and no timer runs; NULL for all others';
COMMENT ON COLUMN views.case_file.stalled_since IS 'From when on a stuck case is: day of its last fact in Asia/Shanghai, or when the last remedy is over';
CREATE INDEX case_file_stalled ON views.case_file (stalled_since, case_id) WHERE stalled IS NOT NULL;
CREATE INDEX case_file_street_stalled ON views.case_file (street, stalled_since, case_id) WHERE stalled IS NOT NULL;

-- What the new columns say of older cases stands in the log only: they are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
