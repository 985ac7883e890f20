-- a certificate of erasure counts every claim that is left, those of households too
GRANT SELECT (case_id) ON claims.household TO veterancare_reader;
