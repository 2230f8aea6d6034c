package io.depesche.gateway.adapter.rest;

import io.depesche.edge.ProblemException;
import io.depesche.gateway.domain.article.ArticleId;

/** Refuses a path whose article id cannot be one, before it becomes part of another address. */
final class PathId {

    private PathId() {}

    static void check(String id) {
        if (!ArticleId.isWellFormed(id)) {
            throw new ProblemException(400, "Bad Request", "id: expected the id of an article, 16 hex digits");
        }
    }
}
