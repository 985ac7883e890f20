-- Looking people up must not read the log for each of them: whether a case is only stored, or forgotten, stands in its row.
ALTER TABLE views.case_file ADD COLUMN stored_only boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN views.case_file.stored_only IS 'Whether the case is restricted, or the person forgotten: found by none but those who guard such cases';

-- Rows of before do not say it, and follow-ups and surveys are counted by what they follow: cases are taken in again.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.figure_month, views.handover;
DELETE FROM tail.dead_letter WHERE processing_group = 'cases';
DELETE FROM tail.token_entry WHERE processor_name = 'cases';
