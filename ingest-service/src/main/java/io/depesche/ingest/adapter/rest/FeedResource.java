package io.depesche.ingest.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.depesche.edge.Access;
import io.depesche.edge.Problem;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.feed.FeedRegistry;
import io.depesche.ingest.domain.feed.FeedRegistry.Added;
import io.depesche.ingest.domain.feed.FeedRegistry.Refresh;
import io.depesche.ingest.domain.feed.WatchedFeed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /internal/feeds}: the feeds, how they are, and what is to be different about them. The gateway asks for operators. */
@Path("/internal/feeds")
@Access(Access.Caller.SERVICE)
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    private static final int USUAL_PAGE = 100;

    /** Half a megabyte of answer. */
    private static final int LONGEST_PAGE = 1_000;

    /** What a cursor is, too: the id of the last feed of a page. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    private final FeedRegistry registry;
    private final InstantSource clock;

    FeedResource(FeedRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** A page of feeds; {@code next} is absent on the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Feeds(List<FeedView> items, @Nullable String next) {}

    @GET
    public Feeds page(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        int most = limit(limit);
        // One more tells whether there is a next page.
        List<WatchedFeed> found = registry.page(after(cursor), most + 1);
        List<WatchedFeed> shown = found.subList(0, Math.min(most, found.size()));
        return new Feeds(
                shown.stream().map(FeedView::of).toList(),
                found.size() > most ? shown.getLast().id() : null);
    }

    private static @Nullable String after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        if (!ID.matcher(cursor).matches()) {
            throw new ProblemException(400, "Bad Request", "cursor: expected the value of \"next\" of the page before");
        }
        return cursor;
    }

    private static int limit(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return USUAL_PAGE;
        }
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= LONGEST_PAGE) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of bounds.
        }
        throw new ProblemException(400, "Bad Request", "limit: expected a number from 1 to " + LONGEST_PAGE);
    }

    @GET
    @Path("{id}")
    public FeedView feed(@RestPath String id) {
        return FeedView.of(known(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(byte[] body) {
        return switch (registry.add(FeedPost.newFeed(body))) {
            case Added.Fresh fresh ->
                Response.status(201).entity(FeedView.of(fresh.feed())).build();
            case Added.Known known -> throw new ProblemException(409, "Conflict", alreadyWatched(known.feed()));
        };
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public FeedView change(@RestPath String id, byte[] body) {
        return registry.change(id, FeedPost.change(body, known(id).kind()))
                .map(FeedView::of)
                .orElseThrow(FeedResource::unknown);
    }

    @DELETE
    @Path("{id}")
    public void remove(@RestPath String id) {
        if (!registry.remove(id)) {
            throw unknown();
        }
    }

    @POST
    @Path("{id}/refresh")
    public Response refresh(@RestPath String id) {
        return switch (registry.refresh(id)) {
            case Refresh.Queued queued ->
                Response.accepted(FeedView.of(known(id))).build();
            case Refresh.TooSoon soon -> tooSoon(soon.until());
            case Refresh.NotActive other ->
                throw new ProblemException(
                        409, "Conflict", "the feed is " + other.state().code() + " and is not polled: resume it first");
            case Refresh.Unknown unknown -> throw unknown();
        };
    }

    private Response tooSoon(Instant until) {
        long seconds = Math.max(
                1, Duration.between(clock.instant(), until).plusMillis(999).toSeconds());
        String detail = "it was polled a short while ago, or its server asked to be left alone: try again in " + seconds
                + (seconds == 1 ? " second" : " seconds");
        return Response.fromResponse(
                        Problem.of(429, "Too Many Requests", detail).toResponse())
                .header("Retry-After", seconds)
                .build();
    }

    private WatchedFeed known(String id) {
        return registry.find(id).orElseThrow(FeedResource::unknown);
    }

    private static String alreadyWatched(WatchedFeed feed) {
        String name = feed.title();
        return "this address is watched already" + (name == null ? "" : ", as " + name) + " (feed " + feed.id() + ")";
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "Not Found", "no such feed");
    }
}
