-- Identity: under which addresses an article is known, what its last text was, which texts repeat it, and what must not come back.

-- Of the text without typography and furniture: equal for two texts that say the same. Absent for articles from before.
ALTER TABLE articles ADD COLUMN core_hash text;
-- The first article of the same text, as it was decided when this one arrived.
ALTER TABLE articles ADD COLUMN copy_of text;
ALTER TABLE articles ADD COLUMN similarity double precision;

-- The latest text of an article, deflated, to tell what a revision changes and what repeats it; and its bands, to find their rows again.
CREATE TABLE kept_texts (
    article_id text        PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    kept       timestamptz NOT NULL,
    bands      bigint[]    NOT NULL,
    text       bytea       NOT NULL
);
-- It is compressed already.
ALTER TABLE kept_texts ALTER COLUMN text SET STORAGE EXTERNAL;
CREATE INDEX kept_texts_by_age ON kept_texts (kept);

-- Locality-sensitive hashing: two texts that share a band are likely to share much. One row a band; a text has up to 16.
CREATE TABLE copy_bands (
    band       bigint      NOT NULL,
    article_id text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (band, article_id)
);

-- Ids of addresses that turned out to be another address of an article (rel=canonical).
CREATE TABLE aliases (
    id         text        PRIMARY KEY,
    article_id text        NOT NULL,
    since      timestamptz NOT NULL
);
CREATE INDEX aliases_by_article ON aliases (article_id);

-- What was withdrawn and is not taken in again, under any of its addresses or, within its site, with the same text.
CREATE TABLE takedowns (
    article_id text        PRIMARY KEY,
    reason     text        NOT NULL,
    at         timestamptz NOT NULL,
    site       text,
    core_hash  text
);
CREATE INDEX takedowns_by_text ON takedowns (core_hash) WHERE core_hash IS NOT NULL;
CREATE INDEX takedowns_by_age ON takedowns (at);

-- Housekeeping walks by age.
CREATE INDEX trace_steps_by_age ON trace_steps (at);
CREATE INDEX pages_by_age ON pages (first_seen);
CREATE INDEX pages_by_feed ON pages (feed_url, first_seen);
