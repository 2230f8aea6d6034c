package io.depesche.store.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.store.config.StoreConfig;
import io.depesche.store.domain.deadletter.DeadLetterReads;
import io.depesche.store.domain.intake.ArticleId;
import io.depesche.store.domain.query.ArticleFilter;
import io.depesche.store.domain.query.ArticlePage;
import io.depesche.store.domain.query.ArticleReads;
import io.depesche.store.domain.query.RevisionDiff;
import io.depesche.store.domain.query.StoredArticle;
import io.depesche.store.domain.query.StoredArticle.RevisionLine;
import io.depesche.store.domain.query.TraceStep;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Articles for the gateway: list, one in full, what a revision changed, its trace. */
@Path("/internal/articles")
@Produces(MediaType.APPLICATION_JSON)
@Access(Access.Caller.SERVICE)
public class ArticleResource {

    private final ArticleReads articles;
    private final DeadLetterReads deadLetters;
    private final StoreConfig.Queries limits;

    ArticleResource(ArticleReads articles, DeadLetterReads deadLetters, StoreConfig config) {
        this.articles = articles;
        this.deadLetters = deadLetters;
        this.limits = config.queries();
    }

    @GET
    public ArticlePage list(
            @RestQuery @Nullable String text,
            @RestQuery @Nullable String entity,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return articles.list(new ArticleFilter(
                Parameters.text("text", text),
                Parameters.text("entity", entity),
                Parameters.text("source", source),
                Parameters.text("language", language),
                Parameters.from(from),
                Parameters.to(to),
                Parameters.cursor(cursor),
                Parameters.limit(limit, limits.pageSize(), limits.longestPage())));
    }

    /** An article's record as it came, with fields that this version does not know, and its history. */
    public record ArticleAnswer(JsonNode record, List<RevisionLine> revisions) {}

    @GET
    @Path("/{id}")
    public ArticleAnswer article(@RestPath String id, @RestQuery @Nullable String revision) throws IOException {
        Integer wanted = Parameters.revision(revision);
        if (!ArticleId.isWellFormed(id)) {
            throw unknown();
        }
        StoredArticle article = articles.find(id, wanted).orElseThrow(ArticleResource::unknown);
        return new ArticleAnswer(WireJson.mapper().readTree(article.bytes()), article.revisions());
    }

    /** Both revisions must be named: which is the newest changes from one moment to the next. */
    @GET
    @Path("/{id}/diff")
    public RevisionDiff diff(@RestPath String id, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        int before = Parameters.requiredRevision("from", from);
        int after = Parameters.requiredRevision("to", to);
        if (!ArticleId.isWellFormed(id)) {
            throw unknown();
        }
        return RevisionDiff.between(record(id, before), record(id, after));
    }

    private byte[] record(String id, int revision) {
        return articles.find(id, revision).orElseThrow(ArticleResource::unknown).bytes();
    }

    /** What this service knows of an article's way. */
    public record Trace(String article, List<TraceStep> steps) {}

    @GET
    @Path("/{id}/trace")
    public Trace trace(@RestPath String id) {
        if (!ArticleId.isWellFormed(id)) {
            throw unknown();
        }
        List<TraceStep> steps = new ArrayList<>(articles.steps(id));
        steps.addAll(deadLetters.steps(id));
        if (steps.isEmpty()) {
            throw unknown();
        }
        steps.sort(TraceStep.BY_TIME);
        return new Trace(id, steps);
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "Not Found", "no such article or revision is stored");
    }
}
