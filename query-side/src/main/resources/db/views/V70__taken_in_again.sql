-- Who goes before others of the same score is seen where the work is. Families, state support, what was verified and what did not
-- stand have new tasks and figures: cases are taken in again.
ALTER TABLE views.work_item ADD COLUMN priority boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN views.work_item.priority IS 'Whether who waits for a post goes before others of the same score';
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
