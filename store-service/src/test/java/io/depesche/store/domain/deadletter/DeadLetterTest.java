package io.depesche.store.domain.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
}
