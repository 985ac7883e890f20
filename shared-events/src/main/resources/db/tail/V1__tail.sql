-- How far each reader of the log has come, and the facts it could not take.
CREATE TABLE tail.token_entry (
    processor_name varchar(255) NOT NULL,
    segment        integer      NOT NULL,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    PRIMARY KEY (processor_name, segment)
);
COMMENT ON TABLE tail.token_entry IS 'Position of each reader; moves in the transaction of the rows it writes';

CREATE TABLE tail.dead_letter (
    dead_letter_id       varchar(255) PRIMARY KEY,
    processing_group     varchar(255) NOT NULL,
    sequence_identifier  varchar(255) NOT NULL,
    sequence_index       bigint       NOT NULL,
    message_type         varchar(255) NOT NULL,
    event_identifier     varchar(255) NOT NULL,
    time_stamp           varchar(255) NOT NULL,
    payload_type         varchar(255) NOT NULL,
    payload_revision     varchar(255),
    payload              bytea        NOT NULL,
    metadata             bytea,
    type                 varchar(255),
    aggregate_identifier varchar(255),
    sequence_number      bigint,
    token_type           varchar(255),
    token                bytea,
    enqueued_at          varchar(255) NOT NULL,
    last_touched         varchar(255),
    processing_started   varchar(255),
    cause_type           varchar(255),
    cause_message        varchar(1023),
    diagnostics          bytea,
    UNIQUE (processing_group, sequence_identifier, sequence_index)
);
COMMENT ON TABLE tail.dead_letter IS 'Facts a reader could not take, with the later facts of the same stream behind them, in order';
COMMENT ON COLUMN tail.dead_letter.cause_message IS 'A code and a place; never a value';

GRANT USAGE ON SCHEMA tail TO veterancare_writer, veterancare_reader;
GRANT SELECT, INSERT, UPDATE, DELETE ON tail.token_entry, tail.dead_letter TO veterancare_writer, veterancare_reader;
