COMMENT ON COLUMN event_log.event.stream_id IS 'The case, or what else the fact is of: see stream_type';
