-- What another district's file or a double tells of, what is paid after a move, what somebody has as a survivor who is none and until
-- when a decision may be contested are tasks and figures; a file keeps how it stood before a step that may be a slip; an employer owes
-- the month in which a claim ends; a report that was put right moves the wait; and what a transfer or a merger
-- brings in is seen where it is decided on: cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
