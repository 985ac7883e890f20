-- Figures tell of a street as its cases do: a sum is seen only by a transaction whose reader's reach its street lies in.
CREATE POLICY scope ON views.figure USING (
    CASE WHEN (SELECT current_setting('app.scope', true)) = 'all' THEN true
         ELSE starts_with(street, (SELECT nullif(current_setting('app.scope', true), '')))
    END);
CREATE POLICY scope ON views.figure_month USING (
    CASE WHEN (SELECT current_setting('app.scope', true)) = 'all' THEN true
         ELSE starts_with(street, (SELECT nullif(current_setting('app.scope', true), '')))
    END);
ALTER TABLE views.figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE views.figure_month ENABLE ROW LEVEL SECURITY;
ALTER TABLE views.figure FORCE ROW LEVEL SECURITY;
ALTER TABLE views.figure_month FORCE ROW LEVEL SECURITY;
