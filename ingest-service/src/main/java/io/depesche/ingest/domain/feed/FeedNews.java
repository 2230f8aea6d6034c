package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.page.SeenPage;
import java.util.List;

/**
 * What one reading of a feed asks to be written, all of it together with the feed's new state.
 *
 * @param pages entries whose text is on a page
 * @param arrivals entries without a page whose text is in the feed
 * @param refusals entries that go no further
 */
public record FeedNews(List<SeenPage> pages, List<Arrival> arrivals, List<Refusal> refusals) {

    public static final FeedNews NONE = new FeedNews(List.of(), List.of(), List.of());

    public FeedNews {
        pages = List.copyOf(pages);
        arrivals = List.copyOf(arrivals);
        refusals = List.copyOf(refusals);
    }

    /** An entry that goes no further; the id is what its article would have had. */
    public record Refusal(String articleId, Outcome.Rejected why) {}
}
