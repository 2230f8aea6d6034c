package io.depesche.gateway.domain.article;

import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/** The stored articles. Implemented by the client of store-service; never fails, failure is an {@link Answer}. */
public interface ArticleQueries {

    CompletionStage<Answer> search(ArticleFilter filter);

    /** @param revision the newest if empty */
    CompletionStage<Answer> article(String id, OptionalInt revision);

    /** What one revision says and another does not; both numbers from 1. */
    CompletionStage<Answer> diff(String id, int from, int to);
}
