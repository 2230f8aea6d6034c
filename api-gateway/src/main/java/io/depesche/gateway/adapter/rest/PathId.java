package io.depesche.gateway.adapter.rest;

import io.depesche.edge.ProblemException;
import io.depesche.gateway.domain.article.ArticleId;
import io.depesche.gateway.domain.feed.FeedId;

/** Refuses a path whose id cannot be one, before it becomes part of another address. */
final class PathId {

    private PathId() {}

    static void checkFeed(String id) {
        if (!FeedId.isWellFormed(id)) {
            throw new ProblemException(400, "Bad Request", "id: expected the id of a feed, 16 hex digits");
        }
    }

    static void check(String id) {
        if (!ArticleId.isWellFormed(id)) {
            throw new ProblemException(400, "Bad Request", "id: expected the id of an article, 16 hex digits");
        }
    }
}
