-- A signed order has one headcount, whatever number of classes it stands behind (TRN-09).
CREATE TABLE claims.training_order (
    document  text PRIMARY KEY,
    headcount int  NOT NULL,
    taken     int  NOT NULL DEFAULT 0 CHECK (taken >= 0)
);
COMMENT ON TABLE claims.training_order IS 'How many trainees the classes of one signed order have taken, counted in the transaction of each seat';
COMMENT ON COLUMN claims.training_order.document IS 'Digest of the signed order';

-- What was scheduled and taken before it was counted by order.
INSERT INTO claims.training_order (document, headcount, taken)
SELECT scheduled.payload::jsonb #>> '{order,document}',
       max((scheduled.payload::jsonb #>> '{order,headcount}')::int),
       coalesce(sum(seats.taken), 0)
FROM event_log.event scheduled
CROSS JOIN LATERAL (
    SELECT sum(CASE seat.type WHEN 'SeatTaken' THEN 1 ELSE -1 END) AS taken
    FROM event_log.event seat
    WHERE seat.stream_id = scheduled.stream_id AND seat.type IN ('SeatTaken', 'SeatReleased')) seats
WHERE scheduled.type = 'ClassScheduled' AND scheduled.payload::jsonb #>> '{order,document}' IS NOT NULL
GROUP BY 1;

GRANT SELECT, INSERT, UPDATE ON claims.training_order TO veterancare_writer;
