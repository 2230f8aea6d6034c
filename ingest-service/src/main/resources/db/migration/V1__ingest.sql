-- The book of ingest-service. Text columns hold only what this service made itself or has checked: PostgreSQL text cannot hold
-- U+0000, so article texts and titles live in the outbox payload alone, as bytes, and leave with it.

-- Every article that ever arrived, with its latest revision. The primary key makes two arrivals at once safe.
CREATE TABLE articles (
    id            text        PRIMARY KEY,
    revision      integer     NOT NULL CHECK (revision >= 1),
    content_hash  text        NOT NULL,
    url           text,
    external_id   text,
    first_fetched timestamptz NOT NULL,
    last_fetched  timestamptz NOT NULL
);

-- One row for each text that an article has had.
CREATE TABLE revisions (
    article_id   text        NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    revision     integer     NOT NULL,
    content_hash text        NOT NULL,
    fetched      timestamptz NOT NULL,
    PRIMARY KEY (article_id, revision)
);

-- Records that wait for the broker. A row lives for milliseconds: vacuum early, before dead rows slow the search for the oldest.
CREATE TABLE outbox (
    id       bigserial   PRIMARY KEY,
    topic    text        NOT NULL,
    key      text        NOT NULL,
    revision integer     NOT NULL,
    headers  jsonb       NOT NULL,
    payload  bytea       NOT NULL,
    created  timestamptz NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);

-- Feeds and their conditional-GET state, which advances only together with the entries it stands for.
CREATE TABLE feed_state (
    url           text        PRIMARY KEY,
    etag          text,
    last_modified text,
    last_poll     timestamptz,
    last_success  timestamptz,
    last_error    text,
    entries       integer     NOT NULL DEFAULT 0,
    failures      integer     NOT NULL DEFAULT 0,
    next_poll     timestamptz NOT NULL
);
CREATE INDEX feed_state_due ON feed_state (next_poll);

-- Article pages that feeds point to: the work still to do (next_visit), and what the feed said about each.
CREATE TABLE pages (
    article_id           text        PRIMARY KEY,
    url                  text        NOT NULL,
    feed_url             text        NOT NULL,
    title                text,
    published_value      text,
    published_earliest   text,
    published_latest     text,
    published_method     text,
    published_confidence double precision,
    language             text,
    outlet_name          text,
    fingerprint          text        NOT NULL,
    etag                 text,
    last_modified        text,
    first_seen           timestamptz NOT NULL,
    attempts             integer     NOT NULL DEFAULT 0,
    known                boolean     NOT NULL DEFAULT false,
    next_visit           timestamptz
);
CREATE INDEX pages_due ON pages (next_visit) WHERE next_visit IS NOT NULL;

-- Why did it not arrive? One row per article, revision and kind of step; revision 0 before one is decided. No foreign key: what was
-- rejected is no article.
CREATE TABLE trace_steps (
    article_id    text        NOT NULL,
    revision      integer     NOT NULL,
    step          text        NOT NULL,
    at            timestamptz NOT NULL,
    outcome       text        NOT NULL,
    detail        text,
    topic         text,
    "partition"   integer,
    record_offset bigint,
    seq           bigserial   NOT NULL,
    PRIMARY KEY (article_id, revision, step)
);
