-- A service record whose confirmation was a slip is asked about again (REG-11): the timers are made anew from the log by their reader.
DELETE FROM claims.deadline;
DELETE FROM tail.dead_letter WHERE processing_group = 'deadlines';
DELETE FROM tail.token_entry WHERE processor_name = 'deadlines';
