-- A service that another district's file or a double tells of has its tasks and figures: cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
