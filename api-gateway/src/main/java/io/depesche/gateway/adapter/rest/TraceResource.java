package io.depesche.gateway.adapter.rest;

import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.gateway.domain.stream.LiveStream;
import io.depesche.gateway.domain.stream.StreamRecord;
import io.depesche.gateway.domain.trace.ArticleTrace;
import io.depesche.gateway.domain.trace.TraceReport;
import io.depesche.gateway.domain.trace.TraceSource;
import io.depesche.gateway.domain.trace.TraceStep;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where an article is, or why it did not arrive: what the services remember of it, asked at the same time, in the order of the flow. */
@Path("/api/articles/{id}/trace")
@Access(Access.Caller.PUBLIC)
@Produces(MediaType.APPLICATION_JSON)
public class TraceResource {

    private final TraceSource ingest;
    private final TraceSource store;
    private final LiveStream stream;

    TraceResource(@Named("ingest") TraceSource ingest, @Named("store") TraceSource store, LiveStream stream) {
        this.ingest = ingest;
        this.store = store;
        this.stream = stream;
    }

    /** The body; the state is written as its code. */
    private record Body(
            String article,
            @Nullable Integer revision,
            String state,
            @Nullable String feed,
            List<TraceStep> steps,
            @Nullable List<String> notes) {}

    @GET
    public CompletionStage<Response> trace(@RestPath String id) {
        PathId.check(id);
        return ingest.traceOf(id)
                .thenCombine(
                        store.traceOf(id), (first, second) -> ArticleTrace.of(id, List.of(first, second, streamed(id))))
                .thenApply(TraceResource::response);
    }

    private TraceReport streamed(String id) {
        return stream.latestOf(id)
                .<TraceReport>map(record -> new TraceReport.Known(List.of(step(record))))
                .orElseGet(TraceReport::nothing);
    }

    private static TraceStep step(StreamRecord record) {
        return new TraceStep(
                TraceStep.STREAMED,
                Topics.GATEWAY,
                TraceStep.OK,
                record.received().toString(),
                record.revision(),
                null,
                Topics.ARTICLE_ENRICHED,
                record.partition(),
                record.offset());
    }

    private static Response response(ArticleTrace trace) {
        if (trace.isOfUnknownArticle()) {
            throw new ProblemException(404, "Not Found", "no service has heard of this article");
        }
        Body body = new Body(
                trace.article(),
                trace.revision(),
                trace.state().code(),
                trace.feed(),
                trace.steps(),
                trace.notes().isEmpty() ? null : trace.notes());
        return Response.ok(WireJson.write(body), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }
}
