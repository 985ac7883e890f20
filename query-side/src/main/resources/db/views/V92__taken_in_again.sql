-- Old cases have tasks and figures by this release's reading too, and facts are counted by type and by the org that recorded them:
-- cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
COMMENT ON TABLE views.figure IS 'The sum of what each case adds, by metric, street, split and day, kept as cases change: of case_measure, and of what is in no list of cases';
COMMENT ON COLUMN views.figure.members IS 'How many rows of case_measure it is the sum of; 0 where all of it is in no list';
