-- Whom the bureau owes a post is counted and watched before a file is opened, notices and household letters are tasks, days that are
-- counted tell from where, and each worker's late tasks are a figure: cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
