-- A period that stands still has no last day until it goes on; the work list says since when and why.
ALTER TABLE views.work_item ADD COLUMN standing_since date, ADD COLUMN standing_ground text;
COMMENT ON COLUMN views.work_item.standing_since IS 'First day that does not count; NULL while the period runs';
COMMENT ON COLUMN views.work_item.standing_ground IS 'Code of the ground on which it stands still';
COMMENT ON COLUMN views.work_item.due_on IS 'Last day in time; NULL where the rule sets none, and while the period stands still';
