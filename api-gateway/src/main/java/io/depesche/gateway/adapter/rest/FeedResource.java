package io.depesche.gateway.adapter.rest;

import io.depesche.edge.Access;
import io.depesche.edge.Problem;
import io.depesche.edge.ProblemException;
import io.depesche.gateway.domain.feed.FeedFields;
import io.depesche.gateway.domain.feed.FeedPage;
import io.depesche.gateway.domain.feed.FeedRegistry;
import io.depesche.gateway.domain.feed.FeedReply;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The feeds: everybody may see them and how they are, an operator may add, try, change and remove them. Everything is ingest-service's
 * to decide; here the form of a request is checked, so that a mistake is told in words. Described in {@code META-INF/openapi.yaml}.
 */
@Path("/api/feeds")
@Access(Access.Caller.PUBLIC)
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    private static final String OPML = "text/x-opml";

    private final FeedRegistry feeds;

    FeedResource(FeedRegistry feeds) {
        this.feeds = feeds;
    }

    @GET
    public CompletionStage<Response> page(@Context UriInfo uri) {
        return switch (FeedPage.of(uri.getQueryParameters())) {
            case FeedPage.Outcome.Accepted accepted ->
                feeds.page(accepted.page()).thenApply(FeedResource::json);
            case FeedPage.Outcome.Rejected rejected ->
                throw new ProblemException(400, "Bad Request", rejected.detail());
        };
    }

    @GET
    @Path("{id}")
    public CompletionStage<Response> feed(@RestPath String id) {
        PathId.checkFeed(id);
        return feeds.feed(id).thenApply(FeedResource::json);
    }

    @POST
    @Access(Access.Caller.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> add(byte[] body) {
        return feeds.add(accepted(FeedFields.ofNew(FeedBody.fields(body)))).thenApply(FeedResource::json);
    }

    @POST
    @Path("try")
    @Access(Access.Caller.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> tryOut(byte[] body) {
        return feeds.tryOut(accepted(FeedFields.ofNew(FeedBody.fields(body)))).thenApply(FeedResource::json);
    }

    @PATCH
    @Path("{id}")
    @Access(Access.Caller.OPERATOR)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public CompletionStage<Response> change(@RestPath String id, byte[] body) {
        PathId.checkFeed(id);
        return feeds.change(id, accepted(FeedFields.ofChange(FeedBody.fields(body))))
                .thenApply(FeedResource::json);
    }

    @DELETE
    @Path("{id}")
    @Access(Access.Caller.OPERATOR)
    public CompletionStage<Response> remove(@RestPath String id) {
        PathId.checkFeed(id);
        return feeds.remove(id).thenApply(FeedResource::json);
    }

    @POST
    @Path("{id}/refresh")
    @Access(Access.Caller.OPERATOR)
    public CompletionStage<Response> refresh(@RestPath String id) {
        PathId.checkFeed(id);
        return feeds.refresh(id).thenApply(FeedResource::json);
    }

    @GET
    @Path("opml")
    @Produces({OPML, MediaType.APPLICATION_JSON})
    public CompletionStage<Response> exportOpml() {
        return feeds.exportOpml().thenApply(FeedResource::opml);
    }

    @POST
    @Path("opml")
    @Access(Access.Caller.OPERATOR)
    @Consumes({OPML, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public CompletionStage<Response> importOpml(byte[] document) {
        FeedBody.requireOpml(document);
        return feeds.importOpml(document).thenApply(FeedResource::json);
    }

    private static FeedFields accepted(FeedFields.Outcome outcome) {
        return switch (outcome) {
            case FeedFields.Outcome.Accepted accepted -> accepted.fields();
            case FeedFields.Outcome.Rejected rejected ->
                throw new ProblemException(400, "Bad Request", rejected.detail());
        };
    }

    private static Response json(FeedReply reply) {
        return response(reply, MediaType.APPLICATION_JSON + ";charset=UTF-8").build();
    }

    /** Saved under a name, not opened: nothing in it is ever shown by a browser in this origin. */
    private static Response opml(FeedReply reply) {
        return response(reply, OPML + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"feeds.opml\"")
                .build();
    }

    private static Response.ResponseBuilder response(FeedReply reply, String type) {
        return switch (reply) {
            case FeedReply.Given given -> {
                Response.ResponseBuilder response =
                        Response.status(given.status()).header("Cache-Control", "no-store");
                yield given.status() == 204
                        ? response
                        : response.entity(given.body()).type(type);
            }
            case FeedReply.Refused refused -> refusal(refused);
            case FeedReply.Unreachable unreachable ->
                throw new ProblemException(
                        503, "Service Unavailable", "ingest-service does not answer; try again soon");
            case FeedReply.Broken broken ->
                throw new ProblemException(502, "Bad Gateway", "ingest-service gave no usable answer");
        };
    }

    private static Response.ResponseBuilder refusal(FeedReply.Refused refused) {
        Response.Status known = Response.Status.fromStatusCode(refused.status());
        String title = known == null ? "Unprocessable Content" : known.getReasonPhrase();
        Response.ResponseBuilder response = Response.fromResponse(
                Problem.of(refused.status(), title, refused.detail().isEmpty() ? null : refused.detail())
                        .toResponse());
        Integer wait = refused.retryAfter();
        return wait == null ? response : response.header("Retry-After", wait);
    }
}
