package io.depesche.ingest.domain.article;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.TraceParent;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Credits;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.ingest.domain.outbox.OutboxRecord;
import io.depesche.ingest.domain.trace.Step;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked candidate at the moment of its arrival: all that the database needs to decide on its revision and to write it.
 *
 * @param at when it was received
 * @param captured when its text was fetched by whoever fetched it, for an archive long before {@code at}; it becomes {@code
 *     article.fetched} and {@code ce_time}
 * @param kind the step by which it came, such as {@link Step.Kind#RECEIVED}
 */
public record Arrival(
        Candidate candidate,
        String articleId,
        String contentHash,
        Instant at,
        Instant captured,
        TraceParent trace,
        Step.Kind kind) {

    /** The same under an id that says more than its text. */
    public Arrival withId(String id) {
        return new Arrival(candidate, id, contentHash, at, captured, trace, kind);
    }

    /** The wire record of one revision. */
    public ArticleFetched fetched(int revision) {
        Article article = new Article(
                articleId,
                candidate.externalId(),
                candidate.url() == null ? null : candidate.url().value(),
                candidate.outlet(),
                candidate.language(),
                null,
                candidate.title(),
                candidate.published(),
                captured.toString(),
                credits());
        return new ArticleFetched(revision, article, candidate.text());
    }

    private @Nullable Credits credits() {
        return candidate.author() == null ? null : new Credits(null, null, null, null, candidate.author());
    }

    /** The same as it waits in the outbox: bytes and headers are final, the relay only carries them. */
    public OutboxRecord record(int revision) {
        ArticleFetched fetched = fetched(revision);
        Map<String, String> headers =
                CloudEventHeaders.of(Topics.ARTICLE_FETCHED, fetched.recordId(), Topics.INGEST, captured);
        headers.put(CloudEventHeaders.TRACEPARENT, trace.header());
        return new OutboxRecord(Topics.ARTICLE_FETCHED, articleId, revision, headers, WireJson.write(fetched));
    }
}
