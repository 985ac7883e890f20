-- A household keeps the plaque of who died, and another of its members may have the next one (HON-02).
ALTER TABLE claims.household ADD COLUMN holder_died boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN claims.household.holder_died IS 'Whether another of the household may claim it: who holds it died';

GRANT UPDATE ON claims.household TO veterancare_writer;
