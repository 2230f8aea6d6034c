package io.depesche.gateway.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleWithdrawn;
import io.depesche.gateway.adapter.kafka.EnrichedRecordParser.Parsed;
import io.depesche.gateway.domain.stream.StreamRecord;
import io.depesche.gateway.testing.Articles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrichedRecordParserTest {

    private static final ArticleEnriched ARTICLE = Articles.small("x", 3);

    @Test
    void takesIdentityAndFetchTimeFromTheValueAndLeavesTheBytesAlone() {
        byte[] value = WireJson.write(ARTICLE);

        assertThat(parse(ARTICLE.article().id(), value)).isInstanceOfSatisfying(Parsed.Readable.class, parsed -> {
            assertThat(parsed.record().value()).isSameAs(value);
            assertThat(parsed.record().recordId()).isEqualTo(ARTICLE.recordId());
            assertThat(parsed.record().revision()).isEqualTo(3);
            assertThat(parsed.fetched()).isNotNull();
        });
    }

    @Test
    void putsPrettyJsonOnOneLineWithoutChangingWhatItSays() throws IOException {
        byte[] pretty = WireJson.mapper()
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsBytes(ARTICLE);

        assertThat(parse(ARTICLE.article().id(), pretty)).isInstanceOfSatisfying(Parsed.Readable.class, parsed -> {
            assertThat(new String(parsed.record().value(), StandardCharsets.UTF_8))
                    .doesNotContain("\n", "\r");
            assertThat(WireJson.read(parsed.record().value(), ArticleEnriched.class))
                    .isEqualTo(ARTICLE);
        });
    }

    @Test
    void skipsWhatIsNoReadableArticle() {
        assertThat(outcome("k", "no json")).isEqualTo("unreadable");
        assertThat(outcome("k", "[]")).isEqualTo("unreadable");
        assertThat(outcome("k", "null")).isEqualTo("unreadable");
        assertThat(outcome("k", "{\"revision\":1}")).isEqualTo("unreadable");
        assertThat(outcome("k", "[".repeat(100_000))).isEqualTo("unreadable");
    }

    @Test
    void skipsAnArticleUnderAWrongKeyBecauseItsDuplicatesCouldBeAnywhere() {
        assertThat(outcome("another", new String(WireJson.write(ARTICLE), StandardCharsets.UTF_8)))
                .isEqualTo("unreadable");
    }

    @Test
    void leavesOtherTypesAlone() {
        ConsumerRecord<byte[], byte[]> record = record("k", "{}".getBytes(StandardCharsets.UTF_8));
        record.headers().add(CloudEventHeaders.TYPE, "news.article.corrected.v1".getBytes(StandardCharsets.UTF_8));

        assertThat(EnrichedRecordParser.parse(record, Instant.EPOCH))
                .isInstanceOfSatisfying(Parsed.Skipped.class, skipped -> assertThat(skipped.outcome())
                        .isEqualTo("other-type"));
    }

    @Test
    void readsTheWordThatAnArticleWasWithdrawn() {
        byte[] value = WireJson.write(new ArticleWithdrawn("k", 2, "takedown"));
        ConsumerRecord<byte[], byte[]> record = record("k", value);
        record.headers().add(CloudEventHeaders.TYPE, Topics.ARTICLE_WITHDRAWN_TYPE.getBytes(StandardCharsets.UTF_8));

        assertThat(EnrichedRecordParser.parse(record, Instant.EPOCH))
                .isInstanceOfSatisfying(Parsed.Readable.class, parsed -> {
                    assertThat(parsed.record().kind()).isEqualTo(StreamRecord.Kind.WITHDRAWN);
                    assertThat(parsed.record().articleId()).isEqualTo("k");
                });
    }

    @Test
    void takesATombstoneForTheWordThatItFollows() {
        ConsumerRecord<byte[], byte[]> word = record("k", WireJson.write(new ArticleWithdrawn("k", 2, "takedown")));
        ConsumerRecord<byte[], byte[]> tombstone = record("k", null);
        for (ConsumerRecord<byte[], byte[]> record : List.of(word, tombstone)) {
            record.headers()
                    .add(CloudEventHeaders.TYPE, Topics.ARTICLE_WITHDRAWN_TYPE.getBytes(StandardCharsets.UTF_8));
            record.headers().add(CloudEventHeaders.ID, "k.r2".getBytes(StandardCharsets.UTF_8));
        }
        StreamRecord first = streamed(word);
        StreamRecord second = streamed(tombstone);

        assertThat(second.kind()).isEqualTo(first.kind());
        assertThat(second.recordId()).isEqualTo(first.recordId());
        assertThat(WireJson.read(second.value(), ArticleWithdrawn.class))
                .isEqualTo(new ArticleWithdrawn("k", 2, "tombstone"));
    }

    @Test
    void takesATombstoneWithoutAnEnvelopeForAWithdrawalToo() {
        for (String recordId : List.of("", "another.r7", "k.r", "k.r-1", "k.r99999999999")) {
            ConsumerRecord<byte[], byte[]> tombstone = record("k", null);
            tombstone.headers().add(CloudEventHeaders.ID, recordId.getBytes(StandardCharsets.UTF_8));
            assertThat(streamed(tombstone).recordId()).isEqualTo("k.r1");
        }
        assertThat(outcome("no id at all", null)).isEqualTo("unreadable");
    }

    private static StreamRecord streamed(ConsumerRecord<byte[], byte[]> record) {
        return ((Parsed.Readable) EnrichedRecordParser.parse(record, Instant.EPOCH)).record();
    }

    private static String outcome(String key, @Nullable String value) {
        Parsed parsed = parse(key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        return parsed instanceof Parsed.Skipped skipped ? skipped.outcome() : "article";
    }

    private static Parsed parse(String key, byte @Nullable [] value) {
        return EnrichedRecordParser.parse(record(key, value), Instant.EPOCH);
    }

    @SuppressWarnings("NullAway") // a tombstone has no value, whatever the signature says
    private static ConsumerRecord<byte[], byte[]> record(String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(Topics.ARTICLE_ENRICHED, 1, 17, key.getBytes(StandardCharsets.UTF_8), value);
    }
}
