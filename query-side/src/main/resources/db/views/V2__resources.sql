-- What cases compete for: open to everyone who reads cases, and about no one person.
CREATE TABLE views.resource (
    kind      text   NOT NULL,
    id        uuid   NOT NULL,
    version   bigint NOT NULL,
    opened_on date   NOT NULL,
    state     text   NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX resource_newest ON views.resource (kind, opened_on DESC, id DESC);
COMMENT ON TABLE views.resource IS 'Training classes, post plans and hardship funds as their last facts left them';
COMMENT ON COLUMN views.resource.state IS 'The whole state as JSON text';
ALTER TABLE views.resource OWNER TO veterancare_views;
