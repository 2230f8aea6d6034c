-- Which short lines stand in several articles of a site: what a page puts above and below all of them. A line is kept as its fingerprint, not
-- as its words, one row for each article that has it, and not more than a dozen rows a line.
CREATE TABLE site_lines (
    site       text        NOT NULL,
    line       bigint      NOT NULL,
    article_id text        NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    seen       timestamptz NOT NULL,
    PRIMARY KEY (site, line, article_id)
);
CREATE INDEX site_lines_by_article ON site_lines (article_id);
CREATE INDEX site_lines_by_age ON site_lines (seen);
