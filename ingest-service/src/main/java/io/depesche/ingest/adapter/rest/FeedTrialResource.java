package io.depesche.ingest.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.depesche.edge.Access;
import io.depesche.ingest.domain.feed.FeedTrial;
import io.depesche.ingest.domain.feed.FeedTrial.FeedLink;
import io.depesche.ingest.domain.feed.FeedTrial.PageSample;
import io.depesche.ingest.domain.feed.FeedTrial.TrialResult;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Stamp;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /internal/feeds/try}: what an address would give. That it gives nothing is an answer, too. */
@Path("/internal/feeds/try")
@Access(Access.Caller.SERVICE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FeedTrialResource {

    private final FeedTrial trial;

    FeedTrialResource(FeedTrial trial) {
        this.trial = trial;
    }

    /** What came of it; {@code error} says in words why it would give nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Trial(
            String url,
            @Nullable String format,
            @Nullable String title,
            @Nullable Integer count,
            @Nullable List<Entry> entries,
            @Nullable Sample sample,
            @Nullable List<Candidate> candidates,
            @Nullable String error) {}

    /** One of the first entries; the time keeps its offset. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            @Nullable String title,
            @Nullable String url,
            @Nullable String published) {

        static Entry of(FeedEntry entry) {
            Stamp published = entry.published();
            return new Entry(
                    entry.title(),
                    entry.url(),
                    published == null ? null : published.value().toString());
        }
    }

    /** The article of the first entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sample(
            String url,
            @Nullable String title,
            @Nullable String text,
            @Nullable String error) {

        static @Nullable Sample of(@Nullable PageSample page) {
            return page == null ? null : new Sample(page.url().value(), page.title(), page.text(), page.problem());
        }
    }

    /** A feed that the page may have. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Candidate(String url, @Nullable String title, boolean guess) {

        static Candidate of(FeedLink link) {
            return new Candidate(link.url().value(), link.title(), link.guessed());
        }
    }

    @POST
    public Trial tryOut(byte[] body) {
        NewFeed feed = FeedPost.newFeed(body);
        return switch (trial.tryOut(feed)) {
            case TrialResult.Readable found ->
                new Trial(
                        found.url().value(),
                        found.format(),
                        found.title(),
                        found.total(),
                        found.entries().stream().map(Entry::of).toList(),
                        Sample.of(found.page()),
                        null,
                        null);
            case TrialResult.Page page ->
                new Trial(
                        page.url().value(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        page.candidates().stream().map(Candidate::of).toList(),
                        "this is a page and no feed");
            case TrialResult.Failed failed ->
                new Trial(feed.url().value(), null, null, null, null, null, null, failed.reason());
        };
    }
}
