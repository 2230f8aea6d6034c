package io.depesche.ingest.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which limits are refused, and what one step asks for; what the database does with it is in {@code JdbcRetentionIT}. */
class HousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aLimitThatWouldTakeAwayWhatIsStillNeededStopsTheStart() {
        assertThatThrownBy(() -> rules(null, 13, 30, 90))
                .hasMessageContaining("texts")
                .hasMessageContaining("14 days");
        assertThatThrownBy(() -> rules(null, 30, 6, 90)).hasMessageContaining("pages");
        assertThatThrownBy(() -> rules(null, 30, 30, 0)).hasMessageContaining("traces");
        assertThatThrownBy(() -> rules(0, 30, 30, 90)).hasMessageContaining("at least 1 day");
    }

    @Test
    void aStepForgetsEachKindByItsOwnAgeAndSaysWhetherThereIsMore() {
        List<String> asked = new ArrayList<>();
        Housekeeping housekeeping = new Housekeeping(
                rules(3, 20, 30, 90),
                ledger(asked),
                (id, why, at) -> asked.add(id + " " + why),
                (a, b, c) -> {},
                () -> NOW);

        assertThat(housekeeping.step()).isTrue();

        assertThat(asked)
                .containsExactly(
                        "articles of 3 days",
                        "x retention",
                        "TEXTS before 2026-02-09T12:00:00Z",
                        "PAGES before 2026-01-30T12:00:00Z",
                        "TRACES before 2025-12-01T12:00:00Z",
                        "SITE_LINES before 2026-02-09T12:00:00Z",
                        "HOLDS before 2026-03-01T12:00:00Z");
    }

    private static RetentionLedger ledger(List<String> asked) {
        return new RetentionLedger() {
            @Override
            public List<String> overdue(@Nullable Integer days, Instant now, int limit) {
                asked.add("articles of " + days + " days");
                return List.of("x");
            }

            @Override
            public int forget(Memory memory, Instant before, int limit) {
                asked.add(memory + " before " + before);
                return memory == Memory.TRACES ? limit : 0;
            }
        };
    }

    private static KeepRules rules(@Nullable Integer articles, int texts, int pages, int traces) {
        return new KeepRules(articles, Duration.ofDays(texts), Duration.ofDays(pages), Duration.ofDays(traces));
    }
}
