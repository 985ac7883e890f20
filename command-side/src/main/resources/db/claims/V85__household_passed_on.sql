-- Who takes a household over from somebody gone may have been put down in the wrong case: with the slip it goes back (HON-01).
ALTER TABLE claims.household ADD COLUMN passed_from uuid;
COMMENT ON COLUMN claims.household.passed_from IS 'The case that held it before and whose holder is gone; NULL for none';
CREATE INDEX household_passed_from ON claims.household (passed_from) WHERE passed_from IS NOT NULL;
