-- What was withdrawn: nothing is left of it but its id, and no later record of it is stored. Kept for ever.
CREATE TABLE withdrawals (
    article_id   text COLLATE "C" PRIMARY KEY,
    revision     integer     NOT NULL,     -- the last that was published, as the word said
    reason       text        NOT NULL,     -- a code: takedown, retention, …
    withdrawn_at timestamptz NOT NULL
);
INSERT INTO withdrawals (article_id, revision, reason, withdrawn_at)
SELECT id, revision, 'takedown', now() FROM articles WHERE withdrawn;
DELETE FROM revisions WHERE article_id IN (SELECT article_id FROM withdrawals);
DELETE FROM articles WHERE withdrawn;
ALTER TABLE articles DROP COLUMN withdrawn;

-- Ids of the articles whose bytes a dead letter may hold: a letter can stand under any key, or under none.
ALTER TABLE dead_letters ADD COLUMN articles text[] NOT NULL DEFAULT '{}';
UPDATE dead_letters SET articles = ARRAY(
    SELECT DISTINCT found[1] FROM regexp_matches(encode(coalesce(payload, ''), 'escape'), '"([0-9a-f]{16})"', 'g') AS found
    UNION SELECT key WHERE key IS NOT NULL);
CREATE INDEX dead_letters_by_article ON dead_letters USING gin (articles);

-- Since when a revision is no longer the newest; absent for the newest. Housekeeping walks by it.
ALTER TABLE revisions ADD COLUMN superseded_at timestamptz;
UPDATE revisions r SET superseded_at = now() FROM articles a WHERE a.id = r.article_id AND r.revision < a.revision;
CREATE INDEX revisions_by_age ON revisions (superseded_at) WHERE superseded_at IS NOT NULL;
