-- Why is a code from now on, beside the number of a ticket: words about a failure may name whom it was about.
ALTER TABLE tail.parking_order ADD COLUMN ticket text CHECK (ticket ~ '^[A-Za-z0-9-]{1,40}$');
ALTER TABLE tail.parking_order ADD CHECK (reason IN ('MENDED', 'PASSING', 'REBUILD', 'NOT_NEEDED', 'TRIAL')) NOT VALID;
COMMENT ON COLUMN tail.parking_order.reason IS 'A code; rows of before have words';
COMMENT ON COLUMN tail.parking_order.ticket IS 'Number under which the failure is worked on';
