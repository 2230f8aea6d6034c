package io.depesche.gateway.domain.feed;

import java.util.concurrent.CompletionStage;

/** The feeds, as ingest-service keeps them. Implemented by an adapter; it never fails, it answers a {@link FeedReply}. */
public interface FeedRegistry {

    /** A page of the feeds with their health. */
    CompletionStage<FeedReply> page(FeedPage page);

    CompletionStage<FeedReply> feed(String id);

    CompletionStage<FeedReply> add(FeedFields fields);

    /** What an address would give; nothing is kept. */
    CompletionStage<FeedReply> tryOut(FeedFields fields);

    CompletionStage<FeedReply> change(String id, FeedFields fields);

    CompletionStage<FeedReply> remove(String id);

    /** Polls as soon as manners allow. */
    CompletionStage<FeedReply> refresh(String id);

    CompletionStage<FeedReply> exportOpml();

    /** @param document OPML, as it came */
    CompletionStage<FeedReply> importOpml(byte[] document);
}
