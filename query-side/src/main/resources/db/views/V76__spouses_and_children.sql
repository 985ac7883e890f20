-- The hukou of a soldier's spouse and the notice to a veteran's are tasks, and a child's file says which education bureau has it and
-- until when the special rule holds: cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
