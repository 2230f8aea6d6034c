package io.depesche.ingest.domain.article;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.TraceParent;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.CopyOf;
import io.depesche.contracts.article.Article.Credits;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.RepeatedLine;
import io.depesche.ingest.domain.outbox.OutboxRecord;
import io.depesche.ingest.domain.trace.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked candidate at the moment of its arrival: all that the database needs to decide on its revision and to write it.
 *
 * @param at when it came here
 * @param captured when its text was read at its source: the same, but for what comes out of an archive; it becomes
 *     {@code article.fetched} and {@code ce_time}
 * @param kind the step by which it came, such as {@link Step.Kind#RECEIVED}
 * @param foundAt address where it was found, if the page named another one for its article; else {@code null}
 */
public record Arrival(
        Candidate candidate,
        String articleId,
        TextPrint print,
        Instant at,
        Instant captured,
        TraceParent trace,
        Step.Kind kind,
        @Nullable CanonicalUrl foundAt) {

    /** Id of the address where it was found, if that is not the article's. */
    public @Nullable String foundAs() {
        return foundAt == null ? null : Candidate.articleId(foundAt);
    }

    /** The same as a further text of an article that is known by another id. */
    public Arrival withId(String id) {
        return new Arrival(candidate, id, print, at, captured, trace, kind, foundAt);
    }

    /** The same as the article of the address where it was found, whatever its page says. */
    public Arrival asFound() {
        Candidate own = foundAt == null ? candidate : candidate.at(foundAt);
        return new Arrival(own, own.articleId(), print, at, captured, trace, kind, null);
    }

    /** The wire record of one revision. */
    public ArticleFetched fetched(int revision, @Nullable CopyOf copyOf) {
        return fetched(revision, copyOf, List.of());
    }

    private ArticleFetched fetched(int revision, @Nullable CopyOf copyOf, List<RepeatedLine> repeated) {
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
                credits(),
                copyOf);
        return new ArticleFetched(revision, article, candidate.text(), repeated.isEmpty() ? null : repeated);
    }

    private @Nullable Credits credits() {
        return candidate.author() == null ? null : new Credits(null, null, null, null, candidate.author());
    }

    /**
     * The same as it waits in the outbox: bytes and headers are final, the relay only carries them.
     *
     * @param repeated lines that other articles of the site have
     */
    public OutboxRecord record(int revision, @Nullable CopyOf copyOf, List<RepeatedLine> repeated) {
        ArticleFetched fetched = fetched(revision, copyOf, repeated);
        Map<String, String> headers =
                CloudEventHeaders.of(Topics.ARTICLE_FETCHED, fetched.recordId(), Topics.INGEST, captured);
        headers.put(CloudEventHeaders.TRACEPARENT, trace.header());
        return new OutboxRecord(Topics.ARTICLE_FETCHED, articleId, revision, headers, WireJson.write(fetched));
    }
}
