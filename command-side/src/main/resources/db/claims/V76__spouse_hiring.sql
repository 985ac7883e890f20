-- What a state enterprise reports of a year, once (FAM-05); a wrong number is corrected in the same stream, a wrong report gives the year back.
CREATE TABLE claims.spouse_hiring (
    employer  text    NOT NULL,
    year      integer NOT NULL,
    hiring_id uuid    NOT NULL UNIQUE,
    PRIMARY KEY (employer, year)
);
COMMENT ON TABLE claims.spouse_hiring IS 'One report of an enterprise for each year';
COMMENT ON COLUMN claims.spouse_hiring.employer IS 'Unified social credit code';

GRANT SELECT, INSERT, DELETE ON claims.spouse_hiring TO veterancare_writer;
