-- A placement that has longer since it was flagged is asked about again (PLC-02): the timers are made anew from the log by their reader.
DELETE FROM claims.deadline;
DELETE FROM tail.dead_letter WHERE processing_group = 'deadlines';
DELETE FROM tail.token_entry WHERE processor_name = 'deadlines';
