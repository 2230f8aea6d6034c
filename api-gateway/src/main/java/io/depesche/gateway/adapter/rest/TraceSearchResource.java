package io.depesche.gateway.adapter.rest;

import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.gateway.domain.trace.TraceIndex;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Why did the article at this address not arrive? What was rejected is in no list of articles, so an operator knows its address alone;
 * this leads to its trace.
 */
@Path("/api/trace")
@Access(Access.Caller.PUBLIC)
public class TraceSearchResource {

    private static final int LONGEST_ADDRESS = 4_096;

    private final TraceIndex index;

    TraceSearchResource(TraceIndex index) {
        this.index = index;
    }

    @GET
    public CompletionStage<Response> find(@RestQuery @Nullable String url) {
        if (url == null || url.isBlank() || url.length() > LONGEST_ADDRESS) {
            throw new ProblemException(
                    400, "Bad Request", "expected url of 1 to " + LONGEST_ADDRESS + " characters, percent-encoded");
        }
        return index.find(url).thenApply(TraceSearchResource::response);
    }

    private static Response response(TraceIndex.Match match) {
        return switch (match) {
            // A path without a host: the gateway may stand behind a proxy with another name.
            case TraceIndex.Match.Article article ->
                Response.status(Response.Status.SEE_OTHER)
                        .header("Location", "/api/articles/" + article.id() + "/trace")
                        .header("Cache-Control", "no-store")
                        .build();
            case TraceIndex.Match.Nothing nothing ->
                throw new ProblemException(404, "Not Found", "no entry with this address was ever seen");
            case TraceIndex.Match.Silent silent ->
                throw new ProblemException(503, "Service Unavailable", "ingest-service does not answer; try again");
        };
    }
}
