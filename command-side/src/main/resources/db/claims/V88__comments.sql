-- What the columns have come to mean since.
COMMENT ON TABLE claims.identity IS 'One person, one case (REG-14); a case that absorbed a double holds the numbers of both';
COMMENT ON COLUMN claims.answer.caller IS 'Person, role and station that called, by whichever account';
