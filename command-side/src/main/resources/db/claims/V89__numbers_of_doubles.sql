-- Of a case that absorbed a double, which numbers it took over: putting its own right leaves them.
ALTER TABLE claims.identity ADD COLUMN moved boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN claims.identity.moved IS 'Whether it came with a double that ended in the case';
