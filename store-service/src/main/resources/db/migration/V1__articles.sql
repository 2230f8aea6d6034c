-- Articles as they are listed and searched: one row each, showing the latest revision.
CREATE TABLE articles (
    id             text COLLATE "C" PRIMARY KEY,
    revision       integer     NOT NULL,
    external_id    text,
    url            text,
    outlet_domain  text,
    outlet_name    text,
    language       text,
    title          text,
    published      text,                    -- as the record gives it, date or moment
    published_from date,
    published_to   date,
    fetched        timestamptz,
    arrived        timestamptz NOT NULL,    -- fetch time of the first revision seen; never changes: lists are paged by it
    happened       timestamptz NOT NULL,    -- published, else fetched, else stored: what time filters look at
    edits          integer     NOT NULL,
    names          text[]      NOT NULL,    -- entities mentioned most, at most five
    keys           text[]      NOT NULL,    -- entities, source and language for exact filters
    excerpt        text        NOT NULL,    -- beginning of the clean text, for snippets
    search         tsvector    NOT NULL,    -- title A, clean text B
    withdrawn      boolean     NOT NULL DEFAULT false
);
CREATE INDEX articles_by_arrival ON articles (arrived DESC, id DESC);
CREATE INDEX articles_by_time ON articles (happened);
CREATE INDEX articles_by_key ON articles USING gin (keys);
CREATE INDEX articles_by_word ON articles USING gin (search);

-- Every revision, with the record byte for byte: bytea, because neither text nor jsonb can hold U+0000.
CREATE TABLE revisions (
    article_id    text COLLATE "C" NOT NULL,
    revision      integer     NOT NULL,
    record_id     text        NOT NULL,
    fetched       timestamptz,
    title         text,
    sha256        text        NOT NULL,
    pipeline      text        NOT NULL,
    written_at    timestamptz NOT NULL,    -- timestamp of the record: when nlp-service wrote it
    stored_at     timestamptz NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    record        bytea       NOT NULL,
    PRIMARY KEY (article_id, revision)
);

-- Entities of the latest revision; spans are start, end, start, end … in UTF-16 units of the clean text.
CREATE TABLE mentions (
    article_id text COLLATE "C" NOT NULL,
    ordinal    integer NOT NULL,
    revision   integer NOT NULL,
    ref        text    NOT NULL,           -- id within the record: e1
    entity     text    NOT NULL,           -- own stable id
    type       text    NOT NULL,
    name       text    NOT NULL,
    same       text,                       -- wd:Q…
    spans      integer[] NOT NULL,
    confidence double precision NOT NULL,
    PRIMARY KEY (article_id, ordinal)
);

-- Edits of the latest revision; raw_start and raw_end are UTF-16 units of the raw text.
CREATE TABLE edits (
    article_id  text COLLATE "C" NOT NULL,
    ordinal     integer NOT NULL,
    revision    integer NOT NULL,
    rule        text    NOT NULL,
    class       text    NOT NULL,
    tier        text    NOT NULL,
    action      text    NOT NULL,
    raw_start   integer NOT NULL,
    raw_end     integer NOT NULL,
    replacement text,
    confidence  double precision NOT NULL,
    PRIMARY KEY (article_id, ordinal)
);

-- How far each partition is stored; moves only in the transaction that writes the rows.
CREATE TABLE consumer_offsets (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    log_id      text    NOT NULL,          -- the broker's id of the topic: a topic made anew is another log
    next_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
);
