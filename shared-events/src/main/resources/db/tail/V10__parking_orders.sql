-- What was asked to be done about parked facts, by whom and why: a record that outlives the parked facts.
CREATE TABLE tail.parking_order (
    order_id            uuid PRIMARY KEY,
    processing_group    varchar(255) NOT NULL,
    sequence_identifier varchar(255) NOT NULL,
    action              text         NOT NULL CHECK (action IN ('RETRY', 'DISCARD')),
    person              text         NOT NULL,
    account             text         NOT NULL,
    station             text         NOT NULL,
    reason              text         NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    asked_at            timestamptz  NOT NULL DEFAULT clock_timestamp(),
    state               text         NOT NULL CHECK (state IN ('OPEN', 'DONE', 'FAILED')),
    done_at             timestamptz,
    facts               bigint       NOT NULL,
    first_version       bigint,
    last_version        bigint,
    type                varchar(255) NOT NULL,
    cause               varchar(1023)
);
CREATE INDEX parking_order_open ON tail.parking_order (asked_at) WHERE state = 'OPEN';
CREATE INDEX parking_order_stream ON tail.parking_order (processing_group, sequence_identifier, asked_at DESC);
COMMENT ON TABLE tail.parking_order IS 'Retries and discards of parked facts; nobody may delete them';
COMMENT ON COLUMN tail.parking_order.reason IS 'In the words of the one who asked; about the failure, never about a person';
COMMENT ON COLUMN tail.parking_order.state IS 'OPEN until the process of the reader gets to it';

GRANT SELECT, INSERT ON tail.parking_order TO veterancare_writer, veterancare_reader;
GRANT UPDATE (state, done_at) ON tail.parking_order TO veterancare_writer, veterancare_reader;
