-- Allowances that run already are asked about from now on (PLC-08): the timers are made anew from the log by their reader.
DELETE FROM claims.deadline;
DELETE FROM tail.dead_letter WHERE processing_group = 'deadlines';
DELETE FROM tail.token_entry WHERE processor_name = 'deadlines';
