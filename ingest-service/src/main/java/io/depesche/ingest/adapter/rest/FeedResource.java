package io.depesche.ingest.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.depesche.edge.Access;
import io.depesche.ingest.domain.feed.FeedLedger;
import io.depesche.ingest.domain.feed.FeedState;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /internal/feeds}: how the feeds are. */
@Path("/internal/feeds")
@Access(Access.Caller.SERVICE)
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    private final FeedLedger ledger;

    FeedResource(FeedLedger ledger) {
        this.ledger = ledger;
    }

    /** A feed as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FeedView(
            String url,
            @Nullable String lastPoll,
            @Nullable String lastSuccess,
            @Nullable String lastError,
            int entries,
            String nextPoll) {

        static FeedView of(FeedState feed) {
            return new FeedView(
                    feed.url().value(),
                    text(feed.lastPoll()),
                    text(feed.lastSuccess()),
                    feed.lastError(),
                    feed.entries(),
                    feed.nextPoll().toString());
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }

    @GET
    public List<FeedView> feeds() {
        return ledger.all().stream().map(FeedView::of).toList();
    }
}
