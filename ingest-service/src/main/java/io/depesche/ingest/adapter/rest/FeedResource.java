package io.depesche.ingest.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.depesche.edge.Access;
import io.depesche.ingest.domain.feed.FeedRegistry;
import io.depesche.ingest.domain.feed.WatchedFeed;
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

    private final FeedRegistry registry;

    FeedResource(FeedRegistry registry) {
        this.registry = registry;
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

        static FeedView of(WatchedFeed feed) {
            return new FeedView(
                    feed.url().value(),
                    text(feed.health().lastPoll()),
                    text(feed.health().lastSuccess()),
                    feed.health().error(),
                    feed.health().entries(),
                    feed.health().nextPoll().toString());
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }

    @GET
    public List<FeedView> feeds() {
        return registry.all().stream().map(FeedView::of).toList();
    }
}
