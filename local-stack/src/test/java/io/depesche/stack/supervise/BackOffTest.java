package io.depesche.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff();

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        assertThat(backOff.after(Duration.ZERO)).isEqualTo(Duration.ofMillis(200));
        assertThat(backOff.after(Duration.ZERO)).isEqualTo(Duration.ofMillis(400));
        for (int i = 0; i < 20; i++) {
            backOff.after(Duration.ZERO);
        }
        assertThat(backOff.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void beginsAfreshForAChildThatWasWellForLong() {
        backOff.after(Duration.ZERO);
        backOff.after(Duration.ZERO);

        assertThat(backOff.after(Duration.ofSeconds(31))).isEqualTo(Duration.ofMillis(200));
    }
}
