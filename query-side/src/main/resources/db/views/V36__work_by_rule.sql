-- A change of one rule's period is tried out over that rule's open tasks alone.
CREATE INDEX work_item_rule ON views.work_item (rule, sort_on, case_id, kind, ref) WHERE due_on IS NOT NULL;
