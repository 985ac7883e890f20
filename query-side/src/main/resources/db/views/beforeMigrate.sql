-- A rebuild used to leave the primary keys of the tables it made with names of its own: migrations know them by these.
DO $$
DECLARE
    key record;
BEGIN
    FOR key IN
        SELECT r.oid::regclass AS relation, c.conname AS given, r.relname || '_pkey' AS known
        FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
        WHERE n.nspname = 'views' AND c.contype = 'p' AND c.conname = r.relname || '_new_pkey'
    LOOP
        EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', key.relation, key.given, key.known);
    END LOOP;
END $$;
