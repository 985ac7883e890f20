-- A task that nobody has to do any more from a day on leaves the figures on that day, as it leaves the lists: cases are taken in again.
ALTER TABLE views.case_measure ADD COLUMN ends_on date NOT NULL DEFAULT '9999-12-31';
ALTER TABLE views.figure ADD COLUMN ends_on date NOT NULL DEFAULT '9999-12-31';
ALTER TABLE views.figure_month ADD COLUMN ends_on date NOT NULL DEFAULT '9999-12-31';
COMMENT ON COLUMN views.case_measure.ends_on IS 'First day on which it counts no more, with no fact that says so; the end of the calendar where facts alone end it';
COMMENT ON COLUMN views.figure.ends_on IS 'As of case_measure';
COMMENT ON COLUMN views.figure_month.ends_on IS 'As of case_measure';
ALTER TABLE views.figure DROP CONSTRAINT figure_pkey, ADD PRIMARY KEY (metric, day, street, dimension, ends_on);
ALTER TABLE views.figure_month DROP CONSTRAINT figure_month_pkey, ADD PRIMARY KEY (metric, month, street, dimension, ends_on);
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
