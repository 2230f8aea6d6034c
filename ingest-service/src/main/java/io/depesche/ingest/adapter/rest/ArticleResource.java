package io.depesche.ingest.adapter.rest;

import io.depesche.contracts.RecordId;
import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.ArticleLedger;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Rejected;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import io.depesche.ingest.domain.extraction.Obstacle;
import io.depesche.ingest.domain.extraction.PageExtractor;
import io.depesche.ingest.domain.storage.StorageFailed;
import io.depesche.ingest.domain.trace.ItemCounter;
import io.depesche.ingest.domain.trace.Step;
import io.depesche.ingest.domain.trace.Traces;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/articles}: one article as JSON, as plain text or as an HTML page. 202 means that it is in the database and will be
 * sent, whatever happens next. The same article again is answered the same way and sent no second time.
 */
@Path("/api/articles")
@Access(Access.Caller.INGEST)
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {

    private static final String STAGE = "received";

    private final ArticleIntake intake;
    private final ArticleLedger ledger;
    private final Traces traces;
    private final PageExtractor extractor;
    private final ItemCounter counter;
    private final InstantSource clock;

    ArticleResource(
            ArticleIntake intake,
            ArticleLedger ledger,
            Traces traces,
            PageExtractor extractor,
            ItemCounter counter,
            InstantSource clock) {
        this.intake = intake;
        this.ledger = ledger;
        this.traces = traces;
        this.extractor = extractor;
        this.counter = counter;
        this.clock = clock;
    }

    /** Answer to an article that was taken in. */
    public record Receipt(String id, int revision, String recordId, String status) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response postJson(InputStream body, @Context HttpHeaders headers) {
        return take(RequestBody.json(RequestBody.bytes(body, headers)).candidate());
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
            @RestQuery @Nullable String outlet) {
        String text = RequestBody.text(RequestBody.bytes(body, headers), headers.getHeaderString("Content-Type"));
        return take(new ArticlePost(externalId, title, text, url, published, outlet).candidate());
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
            @RestQuery @Nullable String outlet) {
        String html = RequestBody.text(RequestBody.bytes(body, headers), headers.getHeaderString("Content-Type"));
        ArticlePost post = new ArticlePost(externalId, title, null, url, published, outlet);
        return switch (extractor.extract(html, post.address())) {
            case ExtractedPage page -> take(post.candidate(page));
            case Obstacle obstacle -> {
                counter.count(STAGE, "rejected");
                throw new ProblemException(
                        422, "Unprocessable Content", "the page holds no article: " + obstacle.evidence());
            }
        };
    }

    private Response take(Candidate candidate) {
        try {
            Rejected objection = intake.objection(candidate);
            if (objection != null) {
                throw refused(candidate, objection);
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return switch (ledger.write(intake.arrival(candidate, now, Step.Kind.RECEIVED))) {
                case Outcome.Accepted accepted -> answer(accepted.articleId(), accepted.revision(), "accepted", "ok");
                case Outcome.Unchanged same -> answer(same.articleId(), same.revision(), "unchanged", "unchanged");
                case Rejected rejected -> throw refused(candidate, rejected);
            };
        } catch (StorageFailed e) {
            throw new ProblemException(
                    503, "Service Unavailable", "the database does not answer; nothing was taken in, try again");
        }
    }

    private Response answer(String id, int revision, String status, String outcome) {
        counter.count(STAGE, outcome);
        Receipt receipt = new Receipt(id, revision, RecordId.ofRevision(id, revision), status);
        return Response.accepted(receipt).build();
    }

    /** An article with an address leaves a trace of its refusal; without one nobody could ask for it. */
    private ProblemException refused(Candidate candidate, Rejected why) {
        counter.count(STAGE, "rejected");
        if (candidate.url() != null) {
            String detail = why.reason().code() + ": " + why.detail();
            traces.note(candidate.articleId(), Step.of(Step.Kind.REJECTED, clock.instant(), 0, detail));
        }
        return switch (why.reason()) {
            case EMPTY_TEXT -> new ProblemException(422, "Unprocessable Content", why.detail());
            case TOO_LARGE -> new ProblemException(413, "Content Too Large", why.detail());
            default -> ArticlePost.badRequest(why.detail());
        };
    }
}
