-- The same rule as before. Said as a case, the planner takes it for true of every other row; said as an OR, of one in a hundred,
-- and it then read whole tables to sort the few rows it expected.
DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['case_file', 'work_item', 'case_measure'] LOOP
        EXECUTE format('ALTER POLICY scope ON views.%I USING (
            CASE WHEN (SELECT current_setting(''app.scope'', true)) = ''all'' THEN true
                 ELSE starts_with(neighbourhood, (SELECT nullif(current_setting(''app.scope'', true), '''')))
            END)', guarded);
    END LOOP;
END $$;
