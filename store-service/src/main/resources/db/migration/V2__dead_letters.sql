-- Records of the dead-letter topics. The timestamp is part of the key: a topic that was made anew counts from 0 again.
CREATE TABLE dead_letters (
    topic            text        NOT NULL,
    partition        integer     NOT NULL,
    record_offset    bigint      NOT NULL,
    received         timestamptz NOT NULL,
    key              text,
    reason_code      text        NOT NULL,
    reason           text        NOT NULL,
    record_id        text,
    source_topic     text,
    source_partition integer,
    source_offset    bigint,
    payload          bytea,
    PRIMARY KEY (topic, partition, record_offset, received)
);
CREATE INDEX dead_letters_by_time ON dead_letters (received DESC);
CREATE INDEX dead_letters_by_key ON dead_letters (key);
