package io.depesche.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {

    @Test
    void namesTheEnvelopeOfOneRecord() {
        assertThat(CloudEventHeaders.of(
                        Topics.ARTICLE_ENRICHED, "abc.r2", Topics.NLP, Instant.parse("2026-11-16T08:10:00Z")))
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "abc.r2"),
                        Map.entry("ce_type", "news.article.enriched.v1"),
                        Map.entry("ce_source", "/depesche/nlp-service"),
                        Map.entry("ce_time", "2026-11-16T08:10:00Z"),
                        Map.entry("ce_dataschema", "/schemas/news.article.enriched.v1/1.0.json"),
                        Map.entry("content-type", "application/json"));
    }

    @Test
    void pointsAtASchemaThatIsThere() {
        for (String type : WireCatalogue.types()) {
            var headers = CloudEventHeaders.of(type, "a.r1", Topics.STORE, Instant.EPOCH);
            String schema = Objects.requireNonNull(headers.get("ce_dataschema"));
            assertThat(CloudEventHeaders.class.getResource(schema)).as(schema).isNotNull();
        }
    }
}
