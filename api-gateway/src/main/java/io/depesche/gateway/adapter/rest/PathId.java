package io.depesche.gateway.adapter.rest;

import io.depesche.edge.ProblemException;
import io.depesche.gateway.domain.article.ArticleId;

/** Refuses a path whose id cannot be one, before it becomes part of another address. */
final class PathId {

    private PathId() {}

    static void checkFeed(String id) {
        boolean wellFormed =
                id.length() == 16 && id.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        if (!wellFormed) {
            throw new ProblemException(400, "Bad Request", "id: expected the id of a feed, 16 hex digits");
        }
    }

    static void check(String id) {
        if (!ArticleId.isWellFormed(id)) {
            throw new ProblemException(400, "Bad Request", "id: expected the id of an article, 16 hex digits");
        }
    }
}
