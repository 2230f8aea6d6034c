package io.depesche.ingest.adapter.rest;

import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.archive.DocumentIntake;
import io.depesche.ingest.domain.archive.GivenArticle;
import io.depesche.ingest.domain.archive.Intake;
import io.depesche.ingest.domain.storage.StorageFailed;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedParser;
import io.depesche.ingest.domain.syndication.Reading;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/articles}: one article as JSON, as plain text or as an HTML page, or a feed with many. 202 means that it is in the
 * database and will be sent, whatever happens next. The same article again is answered the same way and sent no second time; a text that was
 * fetched before the one we have is {@code older} and not sent at all.
 */
@Path("/api/articles")
@Access(Access.Caller.INGEST)
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {

    private final DocumentIntake intake;
    private final FeedParser feeds;

    ArticleResource(DocumentIntake intake, FeedParser feeds) {
        this.intake = intake;
        this.feeds = feeds;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response postJson(InputStream body, @Context HttpHeaders headers) {
        byte[] json = RequestBody.bytes(body, headers);
        return answer(() -> intake.json(json, null));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Response postText(
            InputStream body,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String externalId,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable String url,
            @RestQuery @Nullable String published,
            @RestQuery @Nullable String outlet,
            @RestQuery @Nullable String fetched) {
        String text = RequestBody.text(RequestBody.bytes(body, headers), headers.getHeaderString("Content-Type"));
        GivenArticle given = GivenArticle.of(externalId, title, url, published, outlet, fetched);
        return answer(() -> intake.take(given.withText(text)));
    }

    @POST
    @Consumes(MediaType.TEXT_HTML)
    public Response postPage(
            InputStream body,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String externalId,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable String url,
            @RestQuery @Nullable String published,
            @RestQuery @Nullable String outlet,
            @RestQuery @Nullable String fetched) {
        String html = RequestBody.text(RequestBody.bytes(body, headers), headers.getHeaderString("Content-Type"));
        GivenArticle given = GivenArticle.of(externalId, title, url, published, outlet, fetched);
        return answer(() -> intake.take(given.withPage(html)));
    }

    /** What became of each entry, in the feed's order. */
    public record Lines(List<ArticlePost.Line> items) {}

    @POST
    @Consumes({
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
        "application/feed+json"
    })
    public Response postFeed(InputStream body, @Context HttpHeaders headers) {
        byte[] document = RequestBody.bytes(body, headers, FeedParser.MAX_BYTES);
        return switch (feeds.parse(document, headers.getHeaderString("Content-Type"), null)) {
            case Reading.Unreadable unreadable ->
                throw new ProblemException(422, "Unprocessable Content", unreadable.reason());
            case Feed feed ->
                stored(() -> Response.ok(new Lines(intake.feed(feed).stream()
                                .map(ArticlePost::line)
                                .toList()))
                        .build());
        };
    }

    private static Response answer(Supplier<Intake> taking) {
        return stored(() -> Response.accepted(ArticlePost.receipt(taking.get())).build());
    }

    private static Response stored(Supplier<Response> taking) {
        try {
            return taking.get();
        } catch (StorageFailed e) {
            throw new ProblemException(
                    503, "Service Unavailable", "the database does not answer; nothing was taken in, try again");
        }
    }
}
