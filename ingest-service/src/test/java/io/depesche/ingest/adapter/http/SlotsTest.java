package io.depesche.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Places for large bodies. */
class SlotsTest {

    private static final Deadline NOW = Deadline.in(Duration.ZERO);

    @Test
    void aPlaceIsFreeAgainOnceGivenBack() throws Exception {
        Slots slots = new Slots(2, Duration.ofMinutes(1));
        Slots.Slot first = Objects.requireNonNull(slots.take(NOW));
        assertThat(slots.take(NOW)).isNotNull();
        assertThat(slots.take(NOW)).isNull();
        first.close();
        first.close();
        assertThat(slots.take(NOW)).isNotNull();
        assertThat(slots.take(NOW)).isNull();
    }

    @Test
    void aForgottenPlaceBlocksNobodyForEver() throws Exception {
        Slots slots = new Slots(1, Duration.ofMillis(50));
        assertThat(slots.take(NOW)).isNotNull();
        assertThat(slots.take(Deadline.in(Duration.ofSeconds(20)))).isNotNull();
    }

    @Test
    void turnsComeInOrderAndForgottenHostsAreNotRemembered() throws Exception {
        HostTurns turns = new HostTurns();
        HostTurns.Turn first = Objects.requireNonNull(turns.take("blatt.example", NOW));
        assertThat(turns.take("blatt.example", NOW)).isNull();
        assertThat(turns.take("anders.example", NOW)).isNotNull();
        first.close();
        assertThat(turns.take("blatt.example", NOW)).isNotNull();
    }
}
