-- A task that nobody has to do any more from a day on leaves the lists on that day, and a file of another district may say that no post
-- is owed: cases are taken in again.
ALTER TABLE views.work_item ADD COLUMN ends_on date;
COMMENT ON COLUMN views.work_item.ends_on IS 'First day on which nobody has to do it any more, with no fact that says so; NULL where it is there until it is done';
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
