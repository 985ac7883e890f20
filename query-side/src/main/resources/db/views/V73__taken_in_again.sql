-- Starts, ends of jobs, changes of mode, attendance and certificates that were slips can be taken back, and a case then stands as it
-- did before them, which no stored row tells: cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
