-- The last net: a row of a case is seen only by a transaction that says how far its reader sees: app.scope is what the code of
-- the case's neighbourhood must begin with, or 'all' for those who keep the views.
ALTER TABLE views.case_measure ADD COLUMN neighbourhood text;
UPDATE views.case_measure m SET neighbourhood = c.neighbourhood FROM views.case_file c WHERE c.case_id = m.case_id;
ALTER TABLE views.case_measure ALTER COLUMN neighbourhood SET NOT NULL;

CREATE POLICY scope ON views.case_file USING (
    (SELECT current_setting('app.scope', true)) = 'all'
    OR starts_with(neighbourhood, (SELECT nullif(current_setting('app.scope', true), ''))));
CREATE POLICY scope ON views.work_item USING (
    (SELECT current_setting('app.scope', true)) = 'all'
    OR starts_with(neighbourhood, (SELECT nullif(current_setting('app.scope', true), ''))));
CREATE POLICY scope ON views.case_measure USING (
    (SELECT current_setting('app.scope', true)) = 'all'
    OR starts_with(neighbourhood, (SELECT nullif(current_setting('app.scope', true), ''))));

ALTER TABLE views.case_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE views.work_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE views.case_measure ENABLE ROW LEVEL SECURITY;
-- Both sides are members of the owning group, and an owner would not be asked.
ALTER TABLE views.case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE views.work_item FORCE ROW LEVEL SECURITY;
ALTER TABLE views.case_measure FORCE ROW LEVEL SECURITY;
