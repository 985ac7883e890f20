-- What an erasure deleted must not lie in the table's pages either.
GRANT MAINTAIN ON tail.kept_answer TO veterancare_writer;
