-- Sums by month, so that a long period is the sum of few rows.
CREATE TABLE views.figure_month (
    metric      text   NOT NULL,
    street      text   NOT NULL,
    dimension   text   NOT NULL,
    month       date   NOT NULL,
    members     bigint NOT NULL,
    numerator   bigint NOT NULL,
    denominator bigint NOT NULL,
    PRIMARY KEY (metric, month, street, dimension)
);
COMMENT ON TABLE views.figure_month IS 'The sum of views.figure by month, kept as cases change';
COMMENT ON COLUMN views.figure_month.month IS 'First day of the month';
ALTER TABLE views.figure_month OWNER TO veterancare_views;

-- Figures of durations are new, and a running view only counts what changes: everything is taken in again from the log.
TRUNCATE views.case_file, views.work_item, views.case_measure, views.figure, views.resource;
DELETE FROM tail.dead_letter WHERE processing_group IN ('cases', 'resources');
DELETE FROM tail.token_entry WHERE processor_name IN ('cases', 'resources');
