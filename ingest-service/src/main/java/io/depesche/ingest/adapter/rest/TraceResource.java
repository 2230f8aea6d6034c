package io.depesche.ingest.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.depesche.contracts.RecordId;
import io.depesche.contracts.Topics;
import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.trace.Step;
import io.depesche.ingest.domain.trace.Traces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /internal/trace/{id}}: what happened to an article in this service; the gateway joins it with what the store knows. */
@Path("/internal/trace")
@Access(Access.Caller.SERVICE)
@Produces(MediaType.APPLICATION_JSON)
public class TraceResource {

    private static final int LONGEST_ADDRESS = 4_096;

    private final Traces traces;

    TraceResource(Traces traces) {
        this.traces = traces;
    }

    /** Steps of one article, and the id of the feed that led to it where that is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Trace(String article, @Nullable String feed, List<StepView> steps) {}

    /** One step as the API shows it; absent is what does not apply. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            String step,
            String service,
            String outcome,
            String at,
            @Nullable Integer revision,
            @Nullable String detail,
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {

        static StepView of(Step step) {
            Step.Position position = step.position();
            return new StepView(
                    step.kind().code(),
                    Topics.INGEST,
                    step.kind().stops() ? "stopped" : "ok",
                    step.at().toString(),
                    step.revision() == 0 ? null : step.revision(),
                    step.detail(),
                    position == null ? null : position.topic(),
                    position == null ? null : position.partition(),
                    position == null ? null : position.offset());
        }
    }

    @GET
    @Path("/{id}")
    public Trace trace(@RestPath String id) {
        List<Step> steps = id.indexOf('\0') >= 0 ? List.of() : traces.of(id);
        if (steps.isEmpty()) {
            throw new ProblemException(404, "Not Found", "nothing is known of an article with this id");
        }
        return new Trace(
                id,
                traces.feedOf(id).orElse(null),
                steps.stream().map(StepView::of).toList());
    }

    /**
     * The same for somebody who knows the address alone: as a feed or a browser shows it, with all its tracking. An address that has no
     * canonical form may still stand in a trace, as the reason why its entry was refused.
     */
    @GET
    public Trace traceOfAddress(@RestQuery @Nullable String url) {
        if (url == null || url.isBlank() || url.length() > LONGEST_ADDRESS) {
            throw new ProblemException(400, "Bad Request", "url is missing or longer than " + LONGEST_ADDRESS);
        }
        CanonicalUrl address = CanonicalUrl.parse(url);
        return trace(address == null ? RecordId.ofArticle(url, null, "") : Candidate.articleId(address));
    }
}
