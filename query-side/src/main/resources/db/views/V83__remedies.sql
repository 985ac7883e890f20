-- Another table of holidays, or another length by the law, moves the days to contest a decision too: they are found by their last day.
ALTER TABLE views.case_file ADD COLUMN remedy_until date;
COMMENT ON COLUMN views.case_file.remedy_until IS 'Last day of the latest remedy against a decision; NULL for none';
CREATE INDEX case_file_remedy ON views.case_file (remedy_until, case_id) WHERE remedy_until IS NOT NULL;

-- A training that a wrong death record ended is a task, and a suspended pension of who is no survivor one too: cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
