-- Which cases a class or a plan names stands in rows of their own, seen by whoever sees the case; the resource itself names nobody.
CREATE TABLE views.resource_case (
    kind    text NOT NULL,
    id      uuid NOT NULL,
    case_id uuid NOT NULL,
    part    text NOT NULL,
    state   text,
    PRIMARY KEY (kind, id, case_id, part)
);
COMMENT ON TABLE views.resource_case IS 'The cases that training classes and post plans name, and as what';
COMMENT ON COLUMN views.resource_case.part IS 'candidate, order, or post/ and the code of the post that was taken';
COMMENT ON COLUMN views.resource_case.state IS 'The place in the order of choosing as JSON text; NULL for all others';
ALTER TABLE views.resource_case OWNER TO veterancare_views;

-- Asked with the rights and the reach of whoever asks. The body is text, so that the exchange of a rebuild may drop the table of cases.
CREATE FUNCTION views.sees(uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM views.case_file c WHERE c.case_id = $1 AND NOT c.stored_only)
$$;
ALTER FUNCTION views.sees(uuid) OWNER TO veterancare_views;

CREATE POLICY scope ON views.resource_case USING (
    CASE WHEN (SELECT current_setting('app.scope', true)) = 'all' THEN true
         ELSE views.sees(case_id)
    END);
ALTER TABLE views.resource_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE views.resource_case FORCE ROW LEVEL SECURITY;

-- Rows of before name them still: resources are taken in again.
COMMENT ON COLUMN views.resource.state IS 'The whole state as JSON text, without the cases that are named in it';
TRUNCATE views.resource;
DELETE FROM tail.dead_letter WHERE processing_group = 'resources';
DELETE FROM tail.token_entry WHERE processor_name = 'resources';
