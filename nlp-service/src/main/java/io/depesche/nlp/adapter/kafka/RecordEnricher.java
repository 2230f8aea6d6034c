package io.depesche.nlp.adapter.kafka;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Limits;
import io.depesche.contracts.Topics;
import io.depesche.contracts.TraceParent;
import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.UnreadableRecord.Reason;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.ArticleWithdrawn;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record for the enriched topic of one from the fetched topic. Key and value depend on the source record alone; of the headers
 * only the span id of the trace context is new. Thread-safe.
 */
final class RecordEnricher {

    /** Key, value and headers of the enriched record. */
    record EnrichedRecord(byte[] key, byte[] value, Headers headers) {}

    private final EnrichmentPipeline pipeline;
    private final RandomGenerator random;

    RecordEnricher(EnrichmentPipeline pipeline, RandomGenerator random) {
        this.pipeline = pipeline;
        this.random = random;
    }

    /**
     * Reads, enriches and writes one record.
     *
     * @throws UnreadableRecord if no retry will make it readable
     */
    EnrichedRecord enrich(ConsumerRecord<byte[], byte[]> source) {
        if (Topics.ARTICLE_WITHDRAWN_TYPE.equals(header(source, CloudEventHeaders.TYPE))) {
            return withdrawal(source);
        }
        ArticleFetched fetched = WireJson.read(source.value(), ArticleFetched.class);
        if (source.key() == null) {
            throw new UnreadableRecord(Reason.NULL_KEY, "expected the article id");
        }
        ArticleEnriched enriched = pipeline.enrich(fetched);
        byte[] value = WireJson.write(enriched);
        if (value.length > Limits.RECORD_BYTES) {
            throw new UnreadableRecord(
                    Reason.TOO_LARGE,
                    "enriched it has %d bytes, allowed are %d".formatted(value.length, Limits.RECORD_BYTES));
        }
        byte[] key = fetched.article().id().getBytes(StandardCharsets.UTF_8);
        return new EnrichedRecord(key, value, headers(source, enriched));
    }

    /** Word that an article is withdrawn goes on as it came, behind the article's own records: here is where their order is kept. */
    private static EnrichedRecord withdrawal(ConsumerRecord<byte[], byte[]> source) {
        ArticleWithdrawn word = WireJson.read(source.value(), ArticleWithdrawn.class);
        byte[] key = word.id().getBytes(StandardCharsets.UTF_8);
        return new EnrichedRecord(
                key, source.value(), new RecordHeaders(source.headers().toArray()));
    }

    private Headers headers(ConsumerRecord<byte[], byte[]> source, ArticleEnriched enriched) {
        Map<String, String> envelope = CloudEventHeaders.of(
                Topics.ARTICLE_ENRICHED, enriched.recordId(), Topics.NLP, timeOfFact(source, enriched));
        Headers headers = new RecordHeaders();
        envelope.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        TraceParent trace = TraceParent.parse(header(source, CloudEventHeaders.TRACEPARENT));
        TraceParent next = trace == null ? TraceParent.start(random) : trace.next(random);
        headers.add(CloudEventHeaders.TRACEPARENT, next.header().getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    /** When the article was fetched; where neither the article nor the envelope says it, when the source record was written. */
    private static Instant timeOfFact(ConsumerRecord<byte[], byte[]> source, ArticleEnriched enriched) {
        Instant fetched = instant(enriched.article().fetched());
        fetched = fetched == null ? instant(header(source, CloudEventHeaders.TIME)) : fetched;
        return fetched == null ? Instant.ofEpochMilli(Math.max(0, source.timestamp())) : fetched;
    }

    private static @Nullable Instant instant(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            return null; // somebody else's clock; the next best source is asked
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
