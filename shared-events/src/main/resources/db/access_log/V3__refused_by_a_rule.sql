COMMENT ON COLUMN access_log.disclosure.detail IS
    'Names of unmasked fields, or the code of the rule that refused a command; never values';
