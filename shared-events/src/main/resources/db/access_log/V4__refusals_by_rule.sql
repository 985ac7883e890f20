-- What rules refused is counted over a period: only such rows are read for it.
CREATE INDEX disclosure_refused ON access_log.disclosure (at)
    WHERE detail IS NOT NULL AND fields IN ('COMMAND', 'SUMMARY');
