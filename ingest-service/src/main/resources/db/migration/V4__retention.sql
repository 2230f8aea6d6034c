-- What housekeeping needs to know: how long each source's articles may stay, and which entries are still in their feeds.

-- The source that brought the article first; absent for what was handed in. Its keep_days holds for it.
ALTER TABLE articles ADD COLUMN feed_id text;
UPDATE articles a SET feed_id = f.id FROM pages p JOIN feeds f ON f.given_url = p.feed_url
WHERE a.id = coalesce((SELECT article_id FROM aliases WHERE id = p.article_id), p.article_id);
CREATE INDEX articles_by_feed ON articles (feed_id, first_fetched) WHERE feed_id IS NOT NULL;

-- When an entry was last seen in a document, to the day, and when a source's document was last read. An entry that is still listed is
-- never forgotten: answers 304 bring no document, so the entry's own date does not say it alone.
ALTER TABLE pages ADD COLUMN last_seen timestamptz NOT NULL DEFAULT now();
ALTER TABLE pages ALTER COLUMN last_seen DROP DEFAULT;
ALTER TABLE feeds ADD COLUMN last_read timestamptz;
DROP INDEX pages_by_age;
DROP INDEX pages_by_feed;
CREATE INDEX pages_by_age ON pages (last_seen) WHERE next_visit IS NULL;

-- The step that says that an article was taken down stays, as its register does.
DROP INDEX trace_steps_by_age;
CREATE INDEX trace_steps_by_age ON trace_steps (at) WHERE step <> 'taken-down';
