package io.depesche.gateway.adapter.rest;

import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.gateway.domain.article.Answer;
import io.depesche.gateway.domain.article.ArticleFilter;
import io.depesche.gateway.domain.article.ArticleFilter.Outcome;
import io.depesche.gateway.domain.article.ArticleQueries;
import io.depesche.gateway.domain.article.Takedowns;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Stored articles for everybody. Parameters are read from the query string itself and not by annotation, so that an unknown or doubled
 * one is an error instead of being overlooked. Described in {@code META-INF/openapi.yaml}.
 */
@Path("/api/articles")
@Access(Access.Caller.PUBLIC)
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {

    private static final int MAX_REVISION_DIGITS = 9;

    private final ArticleQueries articles;
    private final Takedowns takedowns;

    ArticleResource(ArticleQueries articles, Takedowns takedowns) {
        this.articles = articles;
        this.takedowns = takedowns;
    }

    @GET
    public CompletionStage<Response> search(@Context UriInfo uri) {
        return switch (ArticleFilter.of(uri.getQueryParameters())) {
            case Outcome.Rejected rejected -> throw badRequest(rejected.detail());
            case Outcome.Accepted accepted -> articles.search(accepted.filter()).thenApply(ArticleResource::response);
        };
    }

    @GET
    @Path("{id}")
    public CompletionStage<Response> article(@RestPath String id, @Context UriInfo uri) {
        PathId.check(id);
        return articles.article(id, revision(uri.getQueryParameters())).thenApply(ArticleResource::response);
    }

    @GET
    @Path("{id}/diff")
    public CompletionStage<Response> diff(@RestPath String id, @Context UriInfo uri) {
        PathId.check(id);
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        if (!query.keySet().equals(Set.of("from", "to"))) {
            throw badRequest("expected from and to, the numbers of two revisions, and nothing else");
        }
        return articles.diff(id, number(query, "from"), number(query, "to")).thenApply(ArticleResource::response);
    }

    /** 202: it is registered where articles come in, and on its way to everyone else. The same wish again is answered the same way. */
    @DELETE
    @Path("{id}")
    @Access(Access.Caller.OPERATOR)
    public CompletionStage<Response> takeDown(@RestPath String id) {
        PathId.check(id);
        return takedowns.takeDown(id).thenApply(reply -> switch (reply) {
            case REGISTERED -> Response.accepted().build();
            case UNREACHABLE ->
                throw new ProblemException(
                        503, "Service Unavailable", "ingest-service does not answer; ask again, it does no harm");
            case BROKEN -> throw new ProblemException(502, "Bad Gateway", "ingest-service gave no usable answer");
        });
    }

    private static OptionalInt revision(MultivaluedMap<String, String> query) {
        if (query.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!query.keySet().equals(Set.of("revision"))) {
            throw badRequest("expected no parameter but revision");
        }
        return OptionalInt.of(number(query, "revision"));
    }

    private static int number(MultivaluedMap<String, String> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        String value = values.size() == 1 ? values.getFirst() : "";
        boolean number = !value.isEmpty()
                && value.length() <= MAX_REVISION_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        int revision = number ? Integer.parseInt(value) : 0;
        if (revision < 1) {
            throw badRequest(name + ": expected a number from 1, once");
        }
        return revision;
    }

    private static Response response(Answer answer) {
        return switch (answer) {
            case Answer.Found found ->
                Response.ok(found.json(), MediaType.APPLICATION_JSON_TYPE)
                        .header("Cache-Control", "no-cache")
                        .build();
            case Answer.Absent absent -> throw new ProblemException(404, "Not Found", "no such article or revision");
            case Answer.Refused refused ->
                throw badRequest("the archive does not accept this; a cursor must come from an earlier answer");
            case Answer.Unreachable unreachable ->
                throw new ProblemException(503, "Service Unavailable", "the archive does not answer; try again soon");
            case Answer.Broken broken ->
                throw new ProblemException(502, "Bad Gateway", "the archive gave no usable answer");
        };
    }

    private static ProblemException badRequest(String detail) {
        return new ProblemException(400, "Bad Request", detail);
    }
}
