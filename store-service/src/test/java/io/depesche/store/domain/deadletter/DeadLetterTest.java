package io.depesche.store.domain.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLetterTest {

    @ParameterizedTest
    @CsvSource({
        "wrong-schema: article.id is missing, wrong-schema",
        "null-key, null-key",
        "refused-by-database: SQLSTATE 22021, refused-by-database",
        "null-keyboard: no code of ours, other",
        "java.lang.IllegalStateException, other"
    })
    void theCodeStandsBeforeTheColon(String reason, String code) {
        DeadLetter letter = new DeadLetter(
                "t.dlq", 0, 1, Instant.EPOCH, null, reason, null, new DeadLetter.Source(null, null, null), null);
        assertThat(letter.reasonCode()).isEqualTo(code);
    }

    @Test
    void knowsTheArticlesWhoseBytesItMayHold() {
        assertThat(articles("k", "795b5202c6589124.r2", "{\"article\":{\"id\":\"0123456789abcdef\"},\"x\":\"0123\"}"))
                .containsExactlyInAnyOrder("k", "795b5202c6589124", "0123456789abcdef");
        // Cut off, broken and no JSON at all: the id is found as long as its quotation marks are there.
        assertThat(articles(null, null, "x\"\"0123456789abcdef\"")).containsExactly("0123456789abcdef");
        assertThat(articles(
                        null,
                        null,
                        "\"0123456789abcde\" \"0123456789abcdef0\" \"0123456789ABCDEF\" \"0123456789abcdef"))
                .isEmpty();
        assertThat(articles(null, ".r1", null)).isEmpty();
    }

    @Test
    void looksAtAMegabyteOfIdsOnceAndGivesUpAfterAThousand() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            many.append("\"%016x\",".formatted(i));
        }
        assertThat(articles(null, null, many.toString())).hasSize(1_000);
    }

    private static Set<String> articles(@Nullable String key, @Nullable String recordId, @Nullable String payload) {
        return new DeadLetter(
                        "t.dlq",
                        0,
                        1,
                        Instant.EPOCH,
                        key,
                        "bad-json",
                        recordId,
                        new DeadLetter.Source(null, null, null),
                        payload == null ? null : payload.getBytes(StandardCharsets.UTF_8))
                .articles();
    }
}
