-- "What is late" must not walk over tasks that no law dates.
CREATE INDEX work_item_dated ON views.work_item (sort_on, case_id, kind, ref) WHERE due_on IS NOT NULL;
CREATE INDEX work_item_street_dated ON views.work_item (street, sort_on, case_id, kind, ref) WHERE due_on IS NOT NULL;
