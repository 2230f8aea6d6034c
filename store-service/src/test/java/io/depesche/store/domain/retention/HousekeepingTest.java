package io.depesche.store.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final KeepRules RULES = new KeepRules(Duration.ofDays(365), Duration.ofDays(90));

    @Test
    void eachKindIsForgottenAtItsOwnAge() {
        Map<Memory, Instant> asked = new EnumMap<>(Memory.class);
        Housekeeping.Step step = new Housekeeping(RULES, (memory, before, limit) -> {
                    asked.put(memory, before);
                    return 3;
                })
                .step(NOW);
        assertThat(asked)
                .containsEntry(Memory.REVISIONS, Instant.parse("2025-11-22T08:00:00Z"))
                .containsEntry(Memory.DEAD_LETTERS, Instant.parse("2026-08-24T08:00:00Z"))
                .hasSameSizeAs(Memory.values());
        assertThat(step.forgotten()).containsEntry(Memory.REVISIONS, 3);
        assertThat(step.mayGoOn()).isFalse();
    }

    @Test
    void aFullBatchMeansThatThereMayBeMore() {
        assertThat(new Housekeeping(RULES, (memory, before, limit) -> memory == Memory.DEAD_LETTERS ? limit : 0)
                        .step(NOW)
                        .mayGoOn())
                .isTrue();
    }

    @Test
    void nothingIsForgottenWithinADay() {
        assertThatThrownBy(() -> new KeepRules(Duration.ofHours(23), Duration.ofDays(90)))
                .hasMessageContaining("revisions")
                .hasMessageContaining("PT23H");
        assertThatThrownBy(() -> new KeepRules(Duration.ofDays(1), Duration.ZERO))
                .hasMessageContaining("dead letters");
    }
}
