-- Sources become rows that operators manage, with what is needed to ask each of them politely. What feed_state knew goes along.

CREATE TABLE feeds (
    id            text        PRIMARY KEY,           -- 16 hex digits of the SHA-256 of given_url
    given_url     text        NOT NULL UNIQUE,       -- as first named; pages.feed_url refers to it
    url           text        NOT NULL,              -- where it is asked now: a move that was proved, or an operator's change
    host          text        NOT NULL GENERATED ALWAYS AS (substring(url FROM '^https?://([^/?#]+)')) STORED,
    kind          text        NOT NULL DEFAULT 'feed' CHECK (kind IN ('feed', 'links', 'sitemap')),
    selector      text,                              -- CSS, of kind links
    title         text,                              -- an operator's word
    found_title   text,                              -- the document's word
    feed_group    text,
    state         text        NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'gone', 'disabled')),
    keep_days     integer     CHECK (keep_days > 0),
    added         timestamptz NOT NULL,
    -- Conditional-GET state: advances only together with the entries it stands for.
    etag          text,
    last_modified text,
    last_poll     timestamptz,
    last_success  timestamptz,
    last_new      timestamptz,
    last_error    text,
    entries       integer     NOT NULL DEFAULT 0,
    failures      integer     NOT NULL DEFAULT 0,
    -- When to ask again.
    next_poll     timestamptz NOT NULL,
    not_before    timestamptz,                       -- the server's own word (Retry-After): holds against a manual refresh too
    interval_ms   bigint,
    usual_gap_ms  bigint,                            -- typical time between new entries
    back_off_ms   bigint,                            -- last wait after a failure; null while all is well
    hint_ms       bigint,                            -- what the document asks for (ttl, sy)
    skip_hours    integer     NOT NULL DEFAULT 0,    -- bit n: hour n in UTC
    skip_days     integer     NOT NULL DEFAULT 0,    -- bit n: ISO day of the week n
    missing_since timestamptz,                       -- first of the 404s in a row
    moved_to      text,                              -- permanent redirect that is not proved yet
    moved_polls   integer     NOT NULL DEFAULT 0,
    moved_since   timestamptz,
    woken         timestamptz,                       -- a hub's push since the last claim
    claimed_by    text                               -- instance that is asking; next_poll is then the end of its lease
);
CREATE INDEX feeds_due ON feeds (next_poll) WHERE state = 'active';

INSERT INTO feeds (id, given_url, url, added, etag, last_modified, last_poll, last_success, last_error, entries, failures, next_poll)
SELECT left(encode(sha256(convert_to(url, 'UTF8')), 'hex'), 16), url, url, coalesce(last_poll, next_poll), etag, last_modified,
       last_poll, last_success, last_error, entries, failures, next_poll
FROM feed_state;
DROP TABLE feed_state;

-- One request at a time to a host: pages are claimed host by host.
ALTER TABLE pages ADD COLUMN host text GENERATED ALWAYS AS (substring(url FROM '^https?://([^/?#]+)')) STORED;
ALTER TABLE pages ADD COLUMN claimed_by text;
-- The entry's own text, kept only until the page was read, for pages that a robots.txt closes.
ALTER TABLE pages ADD COLUMN own_text text;
CREATE INDEX pages_due_by_host ON pages (host, next_visit) WHERE next_visit IS NOT NULL;

-- A host that answered 429 is left alone as a whole.
CREATE TABLE host_holds (
    host  text        PRIMARY KEY,
    until timestamptz NOT NULL
);

-- Subscriptions at WebSub hubs.
CREATE TABLE websub (
    feed_id        text        PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    hub            text        NOT NULL,
    topic          text        NOT NULL,
    path           text        NOT NULL UNIQUE,      -- unguessable last part of the callback address
    secret         text        NOT NULL,             -- of this subscription alone; both sides need it to sign
    state          text        NOT NULL CHECK (state IN ('asked', 'active', 'refused')),
    asked          timestamptz NOT NULL,
    lease_until    timestamptz,
    next_step      timestamptz NOT NULL,             -- when to ask the hub (again)
    attempts       integer     NOT NULL DEFAULT 0,
    last_push      timestamptz,
    bad_signatures bigint      NOT NULL DEFAULT 0,
    error          text
);
CREATE INDEX websub_due ON websub (next_step);
