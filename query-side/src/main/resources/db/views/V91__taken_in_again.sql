-- Cards, plaques, trainings, children, posts, mergers and deadlines show otherwise than before: cases are taken in again, once for all of it.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
