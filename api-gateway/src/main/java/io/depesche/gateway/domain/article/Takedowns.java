package io.depesche.gateway.domain.article;

import java.util.concurrent.CompletionStage;

/** Withdraws articles. Implemented by the client of ingest-service, where the register is and from where the word goes to all others. */
public interface Takedowns {

    /** What became of the wish. */
    enum Reply {
        /** It is durable: the article will be gone everywhere and does not come back. */
        REGISTERED,
        /** Nobody answered in time; nothing is known to have happened, and asking again does no harm. */
        UNREACHABLE,
        /** The service answered what it should not. */
        BROKEN
    }

    CompletionStage<Reply> takeDown(String articleId);
}
