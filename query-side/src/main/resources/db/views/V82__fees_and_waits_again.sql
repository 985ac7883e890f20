-- The month in which a letter is taken back, or a claim ends, is owed by its employer too (PLC-06), and a report that was put right
-- moves the wait and its allowance (PLC-08): cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
