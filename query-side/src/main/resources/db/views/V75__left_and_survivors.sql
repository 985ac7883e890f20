-- What is paid after a move, and what somebody has as a survivor who is none, are tasks; a card and the money of a fraud keep where they
-- stood before the latest step, and a case until when its decisions may be contested: cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
